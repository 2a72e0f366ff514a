### Layar panggilan di ruang tunggu, dan halaman kunjungan di ponsel pengunjung.
### Built at run time: display-state-, display-hint-

display-title = Layar panggilan

## Panggilan

display-called-again = Panggilan ulang
display-called-last = Panggilan terakhir
display-previous = Sebelumnya
display-serving = Sedang dilayani
display-page = { $page } dari { $pages }
display-go-to = Silakan ke { $zone }

## Sebelum, sesudah, dan di luar jam pelayanan

display-empty-title = Selamat datang
display-empty-text = Nomor antrean yang dipanggil akan tampil di sini.
display-closed-hours = Mal sedang tutup
display-closed-day = Hari ini mal libur
display-closed-text = Terima kasih atas kunjungan Anda.
display-opens-today = Buka hari ini pukul{ "\u00A0" }{ $time }
display-opens-tomorrow = Buka kembali besok pukul{ "\u00A0" }{ $time }
display-opens-later = Buka kembali { $date } pukul{ "\u00A0" }{ $time }
display-no-more-numbers = Pengambilan nomor sudah tutup

## Suara

display-sound-title = Suara panggilan belum aktif
display-sound-text = Peramban menahan suara sampai layar disentuh. Tekan tombol ini atau tombol apa saja.
display-sound-enable = Aktifkan suara
display-sound-for-good = Agar suara selalu aktif, jalankan peramban dengan

## Sambungan dan alamat

display-offline-recent = Menyambungkan kembali…
display-offline-since = Terputus { $duration } · keadaan pukul { $time }
display-not-found-title = Layar ini belum siap
display-unknown-site = Mal “{ $site }” tidak dikenal. Periksa alamat layar.
display-unknown-zone = Zona “{ $zone }” tidak dikenal. Periksa alamat layar.
display-no-site = Alamat layar belum menyebut mal. Contoh: { $example }
display-refused = Server menolak layar ini. Layar mencoba lagi sendiri.

## Halaman kunjungan

display-visit-title = Antrean Anda
display-visit-called = { $number }: silakan menuju loket { $counter }
display-state-waiting = Menunggu
display-state-called = Dipanggil
display-state-serving = Dilayani
display-state-finished = Selesai
display-state-no_show = Tidak hadir
display-state-cancelled = Dibatalkan
display-state-expired = Berakhir
display-hint-serving = Anda sedang dilayani di loket { $counter }.
display-hint-finished = Terima kasih atas kunjungan Anda.
display-hint-no_show = Anda tidak hadir saat dipanggil. Temui petugas pemandu bila masih memerlukan layanan ini.
display-hint-cancelled = Tempat ini sudah dilepas. Ambil nomor lagi bila masih memerlukan layanan ini.
display-hint-expired = Hari pelayanan sudah berakhir. Ambil nomor baru pada kunjungan berikutnya.
display-visit-go = Silakan menuju
display-visit-estimate =
    { $high ->
        [0] Perkiraan waktu tunggu kurang dari 1{ "\u00A0" }menit
       *[other] Perkiraan waktu tunggu { $low }–{ $high }{ "\u00A0" }menit
    }
display-visit-estimate-single = Perkiraan waktu tunggu { $minutes }{ "\u00A0" }menit
display-visit-kept = Anda sedang di loket lain. Tempat Anda di sini tetap disimpan.
display-visit-counters = Loket { $counters }
display-visit-day = { $date }, diambil pukul{ "\u00A0" }{ $time }
display-visit-requirements = Persyaratan
display-visit-several = Nomor ini berlaku di { $count } instansi. Urutan panggilan dapat berbeda.
display-visit-fresh = Diperbarui sendiri setiap 10 detik, terakhir pukul{ "\u00A0" }{ $time }
display-visit-stale = Belum dapat diperbarui · keadaan pukul { $time }
display-visit-unknown-title = Nomor ini tidak ditemukan
display-visit-unknown-text = Alamatnya mungkin tidak lengkap, atau nomornya sudah lama. Pindai lagi kode pada tiket, atau tanyakan kepada petugas pemandu.
display-visit-away-title = Antrean belum dapat dimuat
display-visit-away-text = Periksa sambungan ponsel Anda. Halaman ini mencoba lagi sendiri.
