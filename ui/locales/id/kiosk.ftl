### Anjungan antrean: layar sentuh tempat pengunjung mengambil nomor.
### Built at run time: kiosk-priority-, kiosk-shut-, paper-failed-, kiosk-again-use-, kiosk-done-

kiosk-title = Layanan apa yang Anda perlukan?
kiosk-language = Pilih bahasa
kiosk-home = Kembali ke awal
kiosk-up = Ke atas
kiosk-down = Ke bawah
kiosk-starting = Anjungan sedang disiapkan
kiosk-starting-hint = Mohon tunggu sebentar.

## Awal

kiosk-search = Cari layanan
kiosk-search-hint = Misalnya: akte, kartu kuning, pindah rumah
kiosk-popular = Paling sering diperlukan
kiosk-agencies = Semua instansi ({ $count })

## Antrean dan jam buka

kiosk-queue-none = Tidak ada antrean
kiosk-glance = { $minutes } menit
kiosk-about = sekitar { $duration }
kiosk-between = perkiraan { $low }–{ $high } menit
kiosk-wait-none = segera dipanggil
kiosk-closed-until = Buka { $when }
kiosk-opens-today = pukul{ "\u00A0" }{ $time }
kiosk-opens-day = { $day } pukul{ "\u00A0" }{ $time }
kiosk-why-outside-hours = Saat ini di luar jam pelayanan.
kiosk-why-closed-day = Hari ini libur.
kiosk-why-closed-named = Hari ini libur: { $name }.
kiosk-shut-outside-hours = Pengambilan nomor sedang tutup
kiosk-shut-closed-day = Pengambilan nomor sedang tutup
kiosk-shut-break = Pengambilan nomor sedang istirahat
kiosk-shut-cut-off = Batas waktu pengambilan nomor sudah lewat
kiosk-shut-quota-used-up = Nomor untuk layanan ini sedang habis
kiosk-shut-disruption = Ada gangguan layanan
kiosk-shut-external = Nomor diambil di gerai instansi
kiosk-shut-short-break = Istirahat
kiosk-shut-short-quota-used-up = Kuota habis
kiosk-shut-short-disruption = Terganggu
kiosk-shut-short-external = Nomor di gerai
kiosk-numbers-again = Nomor dapat diambil lagi { $when }.
kiosk-disruption-until = Nomor dapat diambil lagi setelah gangguan berakhir.
kiosk-external-where = { $place } · Instansi ini membagikan nomornya sendiri.
kiosk-early = Nomor sudah dapat diambil.
kiosk-service-from = Pelayanan mulai { $when }
kiosk-closed-opens = Buka kembali { $when }.
kiosk-closed-unknown = Silakan tanyakan jam buka kepada petugas pemandu.
kiosk-closed-hint = Anda tetap dapat melihat persyaratan, waktu, dan biaya setiap layanan.
kiosk-offline = Sambungan ke server terputus. Jumlah orang menunggu belum diketahui.
kiosk-alone = Server sedang tidak terhubung. Anjungan ini tetap memberi nomor antrean.
kiosk-alone-as-of = Data{ "\u00A0" }{ $when }.
kiosk-offline-since = Sambungan ke server terputus sejak pukul { $time }. Jumlah orang menunggu belum diketahui.

## Instansi

kiosk-agency-services = { $count } layanan
kiosk-counters = Loket { $counters }

## Pencarian

kiosk-search-clear = Hapus pencarian
kiosk-search-found = { $count } layanan ditemukan
kiosk-search-nothing = Tidak ada layanan yang cocok dengan “{ $query }”
kiosk-search-nothing-hint = Coba kata lain yang lebih pendek, pilih dari daftar instansi, atau tanyakan kepada petugas pemandu.
kiosk-search-all-agencies = Lihat semua instansi
kiosk-known-as = dikenal sebagai { $keyword }
kiosk-keyboard = Papan ketik
kiosk-key-space = Spasi
kiosk-key-delete = Hapus
kiosk-key-clear = Hapus semua

## Layanan

kiosk-minutes = { $duration } di loket
kiosk-days = { $days } hari kerja
kiosk-days-none = Selesai di tempat
kiosk-fact-minutes = Waktu di loket
kiosk-fact-days = Penyelesaian
kiosk-fact-fee = Biaya
kiosk-requirements = Yang perlu dibawa
kiosk-requirements-ask = Sudah lengkap?
kiosk-requirements-hint = Jika belum, lengkapi dahulu agar Anda tidak perlu mengantre dua kali.
kiosk-requirements-none = Tidak ada berkas yang perlu dibawa.
kiosk-take = Ambil nomor
kiosk-chosen = Dipilih

## Prioritas

kiosk-priority-title = Perlu didahulukan?
kiosk-priority-hint = Pilih jika sesuai. Tidak perlu menunjukkan bukti di sini.
kiosk-priority-none = Umum
kiosk-priority-elderly = Lansia (60 tahun ke atas)
kiosk-priority-disability = Penyandang disabilitas
kiosk-priority-pregnant = Ibu hamil
kiosk-priority-nursing = Ibu menyusui
kiosk-priority-toddler = Pembawa balita

## Kunjungan

kiosk-visit-title = Kunjungan Anda
kiosk-visit-count = Kunjungan Anda: { $count } layanan
kiosk-visit-review = Lihat kunjungan
kiosk-visit-add = Tambahkan ke kunjungan
kiosk-visit-more = Tambah layanan lain
kiosk-visit-one = Satu nomor untuk semua layanan ini.
kiosk-visit-several = Satu nomor untuk semua instansi ini. Anda menunggu di beberapa antrean sekaligus.
kiosk-visit-remove = Hapus
kiosk-visit-remove-one = Hapus { $service }
kiosk-visit-shut = Ada layanan yang sedang tidak memberikan nomor. Hapus layanan itu untuk mengambil nomor layanan lainnya.
kiosk-visit-empty = Belum ada layanan yang dipilih
kiosk-visit-empty-hint = Tambahkan layanan untuk mengambil nomor.

## Nomor untuk satu orang

kiosk-identity-title = Masukkan NIK Anda
kiosk-identity-text = { $agencies } memberi satu nomor untuk setiap NIK. NIK ada di KTP-el, KIA, atau kartu keluarga.
kiosk-identity-count = { $count } dari 16 angka
kiosk-identity-privacy = NIK hanya dipakai agar satu orang mengambil satu nomor. NIK tidak dicetak dan dihapus pada akhir hari.

## Mengambil nomor

kiosk-taking = Mengambil nomor…
kiosk-taking-hint = Mohon tunggu sebentar.
kiosk-taking-retry = Mohon tunggu. Pilihan Anda tersimpan, dan nomor tidak akan diambil dua kali.
kiosk-failed-title = Nomor belum dapat diambil
kiosk-failed-hint = Pilihan Anda tidak hilang. Jika tetap tidak berhasil, mintalah bantuan petugas pemandu.

## Nomor

kiosk-taken-title = Nomor antrean Anda { $number }
kiosk-taken-where = Tempat menunggu
kiosk-taken-alone = Nomor ini berlaku dan akan dipanggil. Jumlah orang di depan Anda belum diketahui.
kiosk-taken-several = Nomor ini berlaku di semua instansi berikut. Urutan panggilan dapat berbeda.
kiosk-printing = Tiket sedang dicetak…
kiosk-print-ready = Ambil tiket Anda
kiosk-print-failed = Tiket tidak tercetak
kiosk-print-failed-hint = Nomor Anda tetap berlaku. Foto atau catat nomor ini, atau cetak lagi.
kiosk-print-asked = Apakah tiketnya keluar?
kiosk-print-yes = Ya
kiosk-print-no = Tidak
kiosk-print-help = Nomor Anda tetap berlaku. Foto atau catat nomor ini, atau tunjukkan kepada petugas pemandu.
kiosk-print-elsewhere = Tiket Anda keluar di printer { $place }
kiosk-print-again = Cetak lagi
kiosk-print-preview = Gambar tiket Anda
kiosk-done = Selesai

## Masih di sini?

kiosk-still-here = Masih di sini?
kiosk-still-here-hint = Layar akan kembali ke awal, dan pilihan Anda dihapus.
kiosk-still-here-yes = Ya, lanjutkan
kiosk-still-here-no = Selesai

## Pendaftaran anjungan

kiosk-pair-title = Anjungan ini belum terdaftar
kiosk-pair-revoked = Anjungan ini sudah dicabut
kiosk-pair-code = Kode anjungan ini: { $code }
kiosk-pair-step-open = Buka { $address } di komputer administrator, lalu masuk.
kiosk-pair-step-add = Pilih Perangkat, lalu Tambah perangkat.
kiosk-pair-step-type = Ketik kode ini, pilih zona, dan beri nama. Anjungan mulai sendiri.
kiosk-pair-time = Kode baru dalam
kiosk-pair-waits = Meminta kode kepada server…
kiosk-pair-offline = Server tidak dapat dihubungi. Anjungan mencoba lagi sendiri.
kiosk-pair-visitors = Nomor antrean belum dapat diambil di sini. Mintalah bantuan petugas pemandu.

## Sudah punya tiket

kiosk-again = Sudah punya tiket?
kiosk-again-title = Tunjukkan kode QR tiket Anda
kiosk-again-scan = Hadapkan kode pada tiket atau ponsel Anda ke pemindai di anjungan ini.
kiosk-again-strange = Yang dipindai bukan kode tiket. Coba lagi dengan kode QR pada tiket atau halaman antrean Anda.
kiosk-again-offline = Ini memerlukan server, yang sedang tidak dapat dihubungi. Coba lagi sebentar lagi, atau temui petugas pemandu.
kiosk-again-uses = Dengan kode itu Anda dapat
kiosk-again-use-back = kembali dari jeda, atau kembali ke antrean bila terlewat saat dipanggil
kiosk-again-use-collect = mengambil hasil layanan yang sudah siap
kiosk-again-use-reenter = masuk antrean lagi setelah ada gangguan layanan
kiosk-again-use-pause = keluar sebentar tanpa kehilangan tempat
kiosk-again-lost = Kode hilang? Petugas pemandu dapat mencetak yang baru. Demi kerahasiaan, nomor antrean saja tidak membuka kunjungan.
kiosk-earlier-looking = Membuka kunjungan Anda…
kiosk-earlier-unknown = Tiket ini tidak dikenal
kiosk-earlier-unknown-hint = Kodenya mungkin sudah diganti, atau bukan dari mal ini. Petugas pemandu dapat membantu.
kiosk-earlier-failed = Kunjungan belum dapat dibuka
kiosk-earlier-not-done = Belum berhasil
kiosk-earlier-choices = Yang dapat dilakukan
kiosk-earlier-called = Silakan ke loket { $counter } sekarang
kiosk-earlier-serving = Sedang dilayani di loket { $counter }
kiosk-earlier-on-hold = Ditunda: kembali ke loket { $counter } bila sudah siap
kiosk-earlier-in-process = { $service } masih diproses.
kiosk-earlier-due = { $service } masih diproses, perkiraan selesai { $date }.
kiosk-earlier-late = { $service } belum diperbarui. Perkiraan selesai semula { $date }; tanyakan kepada petugas instansinya.
kiosk-earlier-reentry-on = Anda boleh masuk antrean lagi pada { $date }. Pindai kode ini di anjungan pada hari itu.
kiosk-earlier-nothing = Tidak ada yang perlu dilakukan di sini
kiosk-earlier-nothing-open = Perhatikan layar panggilan, atau ikuti antrean di ponsel Anda.
kiosk-earlier-nothing-yet = Simpan tiket atau halaman antrean Anda. Kodenya diperlukan bila waktunya tiba.
kiosk-earlier-nothing-over = Kunjungan ini sudah selesai. Ambil nomor baru bila memerlukan layanan lain.
kiosk-choice-resume = Sudah kembali dari jeda?
kiosk-choice-resume-text = Anda dipanggil lagi sesuai urutan semula.
kiosk-choice-resume-do = Saya sudah kembali
kiosk-choice-return = Terlewat saat dipanggil: { $agency }
kiosk-choice-return-text = Anda masuk antrean lagi.
kiosk-choice-return-rule = Dalam { $minutes }{ "\u00A0" }menit setelah panggilan terakhir, Anda menunggu di belakang { $places } orang saja. Sesudah itu Anda mulai dari akhir antrean.
kiosk-choice-return-do = Kembali ke antrean
kiosk-choice-collect = Siap diambil
kiosk-choice-collect-text = { $services }.
kiosk-choice-collect-do = Ambil nomor pengambilan
kiosk-choice-reenter = Masuk antrean lagi
kiosk-choice-reenter-text = Kunjungan Anda terhenti karena gangguan layanan. Hari ini Anda masuk lagi dengan urutan seperti semula.
kiosk-choice-reenter-do = Masuk antrean
kiosk-choice-printed = Anda mendapat nomor, dan tiketnya dicetak.
kiosk-choice-pause = Perlu keluar sebentar?
kiosk-choice-pause-text = Misalnya untuk salat atau ke kamar kecil. Tempat Anda tetap disimpan, dan Anda tidak dipanggil sampai kembali. Lapor lagi di anjungan mana pun sebelum pelayanan tutup.
kiosk-choice-pause-time = Giliran Anda: { $wait }
kiosk-choice-pause-do = Mulai jeda
kiosk-done-resume = Selamat datang kembali
kiosk-done-resume-hint = Anda dipanggil lagi sesuai urutan semula. Perhatikan layar panggilan.
kiosk-done-return = Anda kembali di antrean
kiosk-done-return-hint = Nomor Anda tetap sama. Perhatikan layar panggilan.
kiosk-done-pause = Jeda dimulai
kiosk-done-pause-hint = Tempat Anda disimpan. Bila sudah kembali, pindai lagi kode ini di anjungan mana pun, atau lapor kepada petugas pemandu.
