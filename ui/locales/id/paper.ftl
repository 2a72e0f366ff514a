## Tiket antrean di kertas

paper-number = Nomor antrean
paper-copy = SALINAN
paper-priority = PRIORITAS: { $label }
paper-issued = { $date }, pukul{ "\u00A0" }{ $time }{ "\u00A0" }{ $zone }
paper-several = Berlaku di { $count } instansi.
paper-any-order = Urutan panggilan dapat berbeda.
paper-counters = Loket { $counters }
paper-ahead =
    { $count ->
        [0] Tidak ada antrean di depan Anda
       *[other] { $count } orang di depan Anda
    }
paper-ahead-unknown = Jumlah orang di depan Anda belum diketahui. Nomor ini berlaku dan akan dipanggil.
paper-planned = Menyusul: tempat diambil sendiri setelah layanan sebelumnya selesai.
paper-collect = Pengambilan: { $service }
paper-estimate =
    { $high ->
        [0] Perkiraan waktu tunggu kurang dari 1 menit
       *[other] Perkiraan waktu tunggu { $low }–{ $high }{ "\u00A0" }menit
    }
paper-estimate-single = Perkiraan waktu tunggu { $minutes }{ "\u00A0" }menit
paper-follow = Pindai untuk memantau antrean Anda
paper-wait = Silakan menunggu di zona Anda dan perhatikan layar panggilan.
paper-today = Nomor ini untuk hari ini. Setelahnya, kode QR menunjukkan perkembangan layanan Anda.
paper-requirements = Persyaratan

## Tanda terima di kertas

paper-receipt = TANDA TERIMA
paper-receipt-due = Paling lambat { $date }.
paper-receipt-collect = Bila sudah siap diambil, pindai kode ini di anjungan antrean dan bawa kertas ini.
paper-receipt-missing = Yang belum dipenuhi:
paper-receipt-return = Lengkapi berkas, lalu ambil nomor baru.
paper-receipt-follow = Pindai untuk melihat perkembangannya. Kode pada tiket lama tidak berlaku lagi.

## Bila tiket tidak tercetak, untuk layar anjungan

paper-failed-offline = Printer sedang tidak siap.
paper-failed-no-answer = Printer tidak menjawab.
paper-failed-no-paper = Kertas printer habis.
paper-failed-cover-open = Penutup printer terbuka.
paper-failed-cut-off = Pencetakan terputus sebelum selesai.
paper-failed-not-found = Printer tidak ditemukan.
paper-failed-not-allowed = Anjungan tidak diizinkan memakai printer.
paper-failed-unsupported = Printer ini tidak dapat dipakai.

## Daftar tunggu dan nomor darurat di kertas

paper-list-heading = Daftar tunggu
paper-list-made = Dibuat { $at }
paper-list-people = { $count } orang
paper-list-order = Urutan panggilan sejauh dapat diketahui sekarang
paper-list-place = No.
paper-list-number = Nomor
paper-list-since = Sejak
paper-list-services = Layanan
paper-list-called = Dipanggil
paper-list-done = Selesai
paper-list-priority = PRIORITAS
paper-list-paused = jeda
paper-list-fetch = perlu didatangi
paper-list-party = { $count } orang
paper-list-nobody = Tidak ada yang menunggu.
paper-list-foot = Panggil dengan suara dari atas ke bawah dan beri tanda. Setelah server menyala lagi, catat di layar loket.
paper-list-moment = { $date } pukul { $time }
paper-sheet-heading = Nomor darurat
paper-sheet-how = Potong menurut garis. Berikan satu nomor kepada setiap pengunjung; tulis waktu dan layanannya.
paper-sheet-when = Tanggal, pukul
paper-sheet-service = Layanan
