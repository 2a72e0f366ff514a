### Layar panggilan di ruang tunggu, dan halaman kunjungan di ponsel pengunjung.
### Built at run time: display-state-, display-hint-, display-matter-, display-case-, display-outcome-

display-title = Layar panggilan

## Panggilan

display-called-again = Panggilan ulang
display-called-last = Panggilan terakhir
display-previous = Sebelumnya
display-serving = Sedang dilayani
display-page = { $page } dari { $pages }
display-go-to = Silakan ke { $zone }
display-fetch = Petugas mendatangi pengunjung ini

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
display-break = Mal sedang istirahat
display-break-until = Istirahat sampai pukul{ "\u00A0" }{ $time }
display-service-from = Pelayanan mulai pukul{ "\u00A0" }{ $time }
display-disruption = Ada gangguan layanan
display-disrupted = sedang terganggu: { $notice }
display-external = membagikan nomornya sendiri: { $notice }

## Suara

display-sound-title = Suara panggilan belum aktif
display-sound-text = Peramban menahan suara sampai layar disentuh. Tekan tombol ini atau tombol apa saja.
display-sound-enable = Aktifkan suara
display-sound-for-good = Agar suara selalu aktif, jalankan peramban dengan

## Sambungan dan alamat

display-offline-recent = Menyambungkan kembali…
display-offline-since = Terputus { $duration } · keadaan pukul { $time }
display-not-found-title = Layar ini belum siap
display-unknown-zone = Zona “{ $zone }” tidak dikenal. Periksa alamat layar.
display-refused = Server menolak layar ini. Layar mencoba lagi sendiri.

## Pendaftaran layar

display-pair-title = Layar ini belum terdaftar
display-pair-revoked = Layar ini sudah dicabut
display-pair-code = Kode layar ini: { $code }
display-pair-step-open = Buka { $address } di komputer administrator, lalu masuk.
display-pair-step-add = Pilih Perangkat, lalu Tambah perangkat.
display-pair-step-type = Ketik kode ini, pilih zona, dan beri nama. Layar mulai sendiri.
display-pair-time = Kode baru dalam
display-pair-tries-again = Layar mencoba lagi sendiri.

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
display-hint-no_show = Anda tidak hadir saat dipanggil. Lapor di anjungan mana pun, atau temui petugas pemandu, bila masih memerlukan layanan ini.
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
display-visit-several = Anda punya { $count } tempat antrean dengan nomor ini
display-visit-fresh = Diperbarui sendiri setiap 10 detik, terakhir pukul{ "\u00A0" }{ $time }
display-visit-stale = Belum dapat diperbarui · keadaan pukul { $time }
display-visit-unknown-title = Nomor ini tidak ditemukan
display-visit-unknown-text = Alamatnya mungkin tidak lengkap, atau nomornya sudah lama. Pindai lagi kode pada tiket, atau tanyakan kepada petugas pemandu.
display-visit-away-title = Antrean belum dapat dimuat
display-visit-away-text = Periksa sambungan ponsel Anda. Halaman ini mencoba lagi sendiri.

## Halaman kunjungan: jeda, menyusul, kembali ke antrean

display-state-planned = Menyusul
display-state-on_hold = Ditunda
display-state-paused = Jeda
display-hint-planned = Tempat di sini diambil sendiri setelah layanan sebelumnya selesai.
display-hint-planned-after = Tempat di sini diambil sendiri setelah { $services } selesai.
display-hint-on_hold = Layanan Anda ditunda. Silakan kembali ke loket { $counter } bila sudah siap.
display-hint-on_hold-anywhere = Layanan Anda ditunda. Silakan kembali ke petugas bila sudah siap.
display-hint-paused = Anda tidak dipanggil selama jeda. Tempat Anda tetap disimpan.
display-hint-no_show-code = Anda tidak hadir saat dipanggil. Cara kembali ke antrean ada di halaman ini, bersama kodenya.
display-hint-no_show-over = Anda tidak hadir saat dipanggil. Ambil nomor baru bila masih memerlukan layanan ini.
display-expired-left-open = Layanan ini belum dicatat selesai ketika mal tutup. Tanyakan hasilnya di loket, atau kepada petugas pemandu.
display-expired-disruption = Hari pelayanan berakhir saat ada gangguan layanan. Ambil nomor baru bila masih memerlukan layanan ini.
display-expired-disruption-missed = Hari pelayanan berakhir saat ada gangguan layanan. Kesempatan masuk lagi pada { $date } sudah lewat. Ambil nomor baru bila masih memerlukan layanan ini.
display-expired-disruption-again = Hari pelayanan berakhir saat ada gangguan layanan. Anda boleh masuk antrean lagi pada { $date }.
display-visit-zones = Anda punya { $count } tempat antrean: { $zones }
display-visit-walk = Setelah selesai di { $here }, silakan ke { $next }.
display-visit-any-order = Urutan panggilan dapat berbeda. Selama Anda dilayani di satu loket, tempat lain tetap disimpan.
display-visit-walking = Anda mendapat { $minutes }{ "\u00A0" }menit untuk berjalan antarzona sebelum dipanggil.
display-visit-fetch = Petugas mendatangi Anda
display-visit-fetch-counter = Silakan tetap di tempat. Panggilan dari loket { $counter }.
display-visit-disrupted = Sedang ada gangguan layanan
display-visit-disrupted-hint = Panggilan berhenti sementara. Tempat Anda tetap disimpan.
display-visit-opens = Pelayanan dimulai pukul{ "\u00A0" }{ $time }.
display-visit-opens-on = Pelayanan dimulai lagi { $date } pukul{ "\u00A0" }{ $time }.
display-visit-collect = Pengambilan: { $service }

## Halaman kunjungan: kode untuk anjungan

display-code-alt = Kode QR halaman ini
display-code-show = Tunjukkan kode ini di anjungan mana pun, atau kepada petugas pemandu.
display-code-keep = Simpan halaman ini atau tiketnya.
display-matter-reentry = Masuk antrean lagi
display-matter-paused = Sedang jeda
display-matter-missed = Kembali ke antrean
display-matter-ready = Siap diambil
display-matter-kept = Berkas Anda diproses
display-reentry-today = Hari ini Anda boleh masuk antrean lagi, dengan urutan seperti semula.
display-reentry-on = Pada { $date } Anda boleh masuk antrean lagi, dengan urutan seperti semula.
display-paused = Jeda sejak pukul{ "\u00A0" }{ $time }. Sudah kembali? Anda dipanggil lagi setelah melapor.
display-missed = Masih memerlukan layanan ini? Lapor agar masuk antrean lagi.
display-missed-rule = Lapor paling lambat { $minutes }{ "\u00A0" }menit setelah panggilan terakhir: Anda menunggu di belakang { $places } orang saja. Sesudah itu Anda mulai dari akhir antrean.
display-ready = Ambil nomor di anjungan untuk mengambil hasil layanan Anda.
display-kept-code = Bila hasilnya siap, kode ini membuka antrean pengambilan.

## Halaman kunjungan: hasil dan permohonan

display-outcome-completed = Tuntas
display-outcome-collected = Sudah diambil
display-outcome-accepted = Berkas diterima, dalam proses
display-outcome-accepted-hint = Hasilnya menyusul. Perkembangannya ada di halaman ini.
display-outcome-incomplete = Berkas belum lengkap
display-outcome-incomplete-hint = Lengkapi yang berikut, lalu ambil nomor lagi:
display-outcome-referred = Diarahkan ke instansi lain
display-outcome-referred-hint = Ikuti petunjuk petugas loket. Petugas pemandu dapat membantu mencari tempatnya.
display-outcome-declined = Ditolak
display-outcome-declined-hint = Tanyakan alasan dan langkah berikutnya kepada petugas instansi ini.
display-outcome-unrecorded = Hasil tidak tercatat
display-outcome-unrecorded-hint = Tanyakan hasilnya di loket, atau kepada petugas pemandu.
display-cases =
    { $count ->
        [1] Permohonan Anda
       *[other] { $count } permohonan Anda
    }
display-case-accepted = Berkas diterima
display-case-in_process = Diproses
display-case-ready = Siap diambil
display-case-collected = Sudah diambil
display-case-declined = Ditolak
display-case-declined-hint = Tanyakan alasan dan langkah berikutnya kepada petugas instansi ini.
display-case-due = Perkiraan selesai { $date }.
display-case-late = Belum diperbarui. Perkiraan selesai semula { $date }. Tanyakan perkembangannya kepada petugas instansi ini.
display-case-bring = Bawa kode di halaman ini atau tiketnya, dan kartu identitas Anda.
