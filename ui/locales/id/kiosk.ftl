### Anjungan antrean: layar sentuh tempat pengunjung mengambil nomor.
### Built at run time: kiosk-priority-, kiosk-why-, paper-failed-

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
kiosk-closed-title = Pengambilan nomor sedang tutup
kiosk-closed-opens = Buka kembali { $when }.
kiosk-closed-unknown = Silakan tanyakan jam buka kepada petugas pemandu.
kiosk-closed-hint = Anda tetap dapat melihat persyaratan, waktu, dan biaya setiap layanan.
kiosk-offline = Sambungan ke server terputus. Jumlah orang menunggu belum diketahui.
kiosk-offline-since = Sambungan ke server terputus sejak pukul { $time }. Jumlah orang menunggu mungkin sudah berubah.

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
kiosk-visit-empty = Belum ada layanan yang dipilih
kiosk-visit-empty-hint = Tambahkan layanan untuk mengambil nomor.

## Mengambil nomor

kiosk-taking = Mengambil nomor…
kiosk-taking-hint = Mohon tunggu sebentar.
kiosk-taking-retry = Mohon tunggu. Pilihan Anda tersimpan, dan nomor tidak akan diambil dua kali.
kiosk-failed-title = Nomor belum dapat diambil
kiosk-failed-hint = Pilihan Anda tidak hilang. Jika tetap tidak berhasil, mintalah bantuan petugas pemandu.

## Nomor

kiosk-taken-title = Nomor antrean Anda { $number }
kiosk-taken-where = Tempat menunggu
kiosk-taken-several = Nomor ini berlaku di semua instansi berikut. Urutan panggilan dapat berbeda.
kiosk-printing = Tiket sedang dicetak…
kiosk-print-ready = Ambil tiket Anda
kiosk-print-failed = Tiket tidak tercetak
kiosk-print-failed-hint = Nomor Anda tetap berlaku. Foto atau catat nomor ini, atau cetak lagi.
kiosk-print-again = Cetak lagi
kiosk-print-preview = Gambar tiket Anda
kiosk-done = Selesai

## Masih di sini?

kiosk-still-here = Masih di sini?
kiosk-still-here-hint = Layar akan kembali ke awal, dan pilihan Anda dihapus.
kiosk-still-here-yes = Ya, lanjutkan
kiosk-still-here-no = Selesai
