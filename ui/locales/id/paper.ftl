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
