### Layar kantor, untuk yang mengelola mal.
### Built at run time: office-sign-in, office-notice-, office-role-, office-devices-kind-, office-devices-printer-, office-devices-title-, office-devices-do-, office-devices-done-, office-devices-revoke-text-
### Built at run time: office-desks-state-, office-desks-break-, office-desks-left-, office-desks-ticket-, office-cases-state-, office-cases-to-, office-cases-ask-, office-cases-moved-, office-cases-since-, office-cases-refused-, office-disruptions-scope-, office-disruptions-of-, office-disruptions-quick-, office-disruptions-wrong-, office-calendar-wrong-, office-calendar-span-

office-title = Kantor
office-sign-in-title = Masuk · Kantor
office-sign-in = Masuk ke kantor mal
office-sign-in-lead = Gunakan akun yang Anda terima dari administrator mal.
office-other-malls = Mal lain
office-pages = Halaman kantor
office-notice-role = Akun ini tidak mengelola mal
office-notice-role-detail = Layar ini untuk petugas loket, pemandu, penyelia, kepala mal, administrator, dan operator. Keluar, lalu masuk dengan akun yang sesuai.
office-notice-site = Pilih mal
office-notice-site-detail =
    { $count ->
        [0] Belum ada mal pada server ini.
       *[other] Alamat halaman ini tidak menyebut mal.
    }
office-notice-problem = Kantor belum dapat dibuka

## Orang

office-people = Petugas dan akun
office-people-search = Cari nama pengguna
office-people-found =
    { $count ->
        [0] Tidak ada akun yang cocok
       *[other] { $count } akun
    }
office-people-none = Ubah kata pencarian, peran, atau instansi.
office-every-role = Semua peran
office-every-agency = Semua instansi
office-agency = Instansi
office-agency-choose = Pilih instansi
office-role-officer = Petugas loket
office-role-officer-may = Memanggil dan melayani di loket instansinya.
office-role-greeter = Petugas pemandu
office-role-greeter-may = Membantu pengunjung di ruang tunggu: mengambilkan, mencari, dan mencetak ulang nomor.
office-role-supervisor = Penyelia
office-role-supervisor-may = Mengawasi antrean dan loket instansinya.
office-role-head = Kepala dinas
office-role-head-may = Melihat semua yang terjadi di mal.
office-role-administrator = Administrator
office-role-administrator-may = Mengelola akun, perangkat, dan pengaturan mal ini.
office-role-operator = Operator
office-role-operator-may = Mengelola semua mal.
office-person-new = Tambah akun
office-person-add = Tambahkan
office-person-role = Peran
office-person-name-rule = 3 sampai 40 karakter: huruf kecil, angka, titik, garis bawah, atau tanda hubung.
office-person-newcomer = Kata sandi pertama
office-person-closed = Nonaktif
office-person-self = Ini akun Anda. Ganti kata sandi Anda lewat tombol akun di atas.
office-person-reset = Buat kata sandi pertama
office-person-reset-about = Kata sandi dan PIN { $name } tidak berlaku lagi, dan semua sesinya berakhir. Kata sandi pertama ditampilkan sekali.
office-person-close = Nonaktifkan akun
office-person-close-about = { $name } keluar dari semua komputer dan tidak dapat masuk lagi. Riwayatnya tetap tersimpan, dan akun dapat diaktifkan lagi.
office-person-open = Aktifkan lagi akun
office-person-open-about = { $name } dapat masuk lagi dengan kata sandinya.
office-password = Kata sandi pertama
office-password-lead = { $name } masuk dengan kata sandi ini, lalu langsung diminta menggantinya.
office-password-once = Hanya ditampilkan sekali. Salin atau catat sekarang dan sampaikan langsung kepada orangnya.
office-password-done = Sudah saya catat
office-copy = Salin
office-copied = Tersalin

## Perangkat

office-devices = Perangkat
office-devices-lead = Anjungan antrean dan layar panggilan yang terdaftar di mal ini.
office-devices-add = Tambah perangkat
office-devices-edit = Ubah
office-devices-edit-named = Ubah { $name }
office-devices-revoke = Cabut
office-devices-revoke-named = Cabut { $name }
office-devices-empty = Belum ada perangkat
office-devices-empty-hint = Nyalakan anjungan atau layar, lalu tambahkan dengan kode yang tampil di sana.
office-devices-stale = Daftar ini keadaan terakhir yang diketahui.
office-devices-revoked =
    Dicabut ({ $count })
office-devices-kind-kiosk = Anjungan antrean
office-devices-kind-display = Layar panggilan
office-devices-whole-site = Seluruh mal
office-devices-since = terdaftar { $date }
office-devices-here = Aktif sekarang
office-devices-never-seen = Belum pernah terlihat
office-devices-seen-before = Terakhir terlihat { $duration } yang lalu
office-devices-seen-on = Terakhir terlihat { $date } pukul { $time }
office-devices-revoked-on = Dicabut { $date } pukul { $time }
office-devices-printer-ok = Printer siap
office-devices-printer-no_paper = Kertas habis
office-devices-printer-cover_open = Tutup printer terbuka
office-devices-printer-offline = Printer tidak tersambung
office-devices-printer-unconfirmed = Printer tidak dapat memastikan hasil cetak
office-devices-waiting = { $count } nomor belum masuk antrean
office-devices-alone =
    { $over ->
        [0] { $count } nomor tanpa server hari ini
       *[other] { $count } nomor tanpa server hari ini, { $over } melebihi kuota
    }
office-devices-printer-unknown = Keadaan printer tidak diketahui
office-devices-code = Kode pada layar perangkat
office-devices-code-hint = Enam huruf dan angka. Huruf besar atau kecil sama saja.
office-devices-name = Nama
office-devices-name-hint = Sebutkan tempatnya, misalnya Layar lobi utama.
office-devices-zone = Zona
office-devices-zone-hint = Layar sebuah zona menampilkan panggilan zona itu saja; layar seluruh mal menampilkan semua panggilan.
office-devices-title-add = Tambah perangkat
office-devices-do-add = Daftarkan
office-devices-done-add = { $name } sudah terdaftar
office-devices-title-edit = Ubah perangkat
office-devices-do-edit = Simpan
office-devices-done-edit = { $name } sudah diubah
office-devices-title-revoke = Cabut perangkat ini?
office-devices-revoke-text-kiosk = { $name } tidak dapat mengambil nomor lagi dan kembali menampilkan kode. Ini tidak dapat dibatalkan; perangkat dapat didaftarkan lagi.
office-devices-revoke-text-display = { $name } tidak menampilkan panggilan lagi dan kembali menampilkan kode. Ini tidak dapat dibatalkan; perangkat dapat didaftarkan lagi.
office-devices-do-revoke = Cabut
office-devices-done-revoke = { $name } sudah dicabut

## Loket dan sesi

office-desks = Loket
office-desks-state-open = Buka
office-desks-state-on_break = Istirahat
office-desks-state-late = Terlambat
office-desks-state-away = Tidak di tempat
office-desks-state-closed = Tutup
office-desks-since = sejak { $time }
office-desks-away = Layar petugas tidak tersambung. Sesinya tetap terbuka.
office-desks-nobody = Tidak ada pengunjung
office-desks-ticket-called = dipanggil
office-desks-ticket-serving = dilayani
office-desks-break-rest = Istirahat
office-desks-break-prayer = Salat
office-desks-break-meeting = Rapat
office-desks-break-errand = Keperluan dinas
office-desks-break-trouble = Gangguan
office-desks-back = kembali { $time }
office-desks-late = terlambat { $duration }
office-desks-closed = Loket { $counters }
office-desks-none = Belum ada loket yang buka
office-desks-none-hint = Loket muncul di sini begitu petugas membukanya.
office-desks-offline = Sambungan terputus. Yang terlihat di sini mungkin sudah berubah.
office-desks-end = Akhiri sesi
office-desks-end-one = Akhiri sesi loket { $counter }
office-desks-end-title = Akhiri sesi loket { $counter }?
office-desks-end-text = Sesi { $officer } berakhir. Yang sudah dipanggil atau ditunda di sana kembali ke antrean tanpa kehilangan urutan. Pengunjung yang sedang dilayani tetap di loket itu dan tidak dapat dipanggil di loket lain: petugas berikutnya harus membuka loket itu dan menyelesaikan tiketnya.
office-desks-ended = Sesi loket { $counter } sudah diakhiri.
office-desks-left =
    Loket { $counter } tutup pukul{ "\u00A0" }{ $time } saat { $waiting } orang menunggu.
office-desks-left-hint = Tidak ada loket lain yang melayani antreannya.
office-desks-helped = Loket { $counter } sekarang melayani antreannya.
office-desks-left-by_officer = Ditutup petugas.
office-desks-left-shift_over = Alasan: jam tugas selesai.
office-desks-left-unwell = Alasan: petugas sakit.
office-desks-left-trouble = Alasan: gangguan di loket.
office-desks-left-by_supervisor = Diakhiri penyelia.
office-desks-left-day_ended = Hari berakhir.

## Permohonan

office-cases = Permohonan
office-cases-number = Nomor antrean
office-cases-state = Keadaan permohonan
office-cases-state-open = Yang belum selesai
office-cases-state-in_process = Dalam proses
office-cases-state-ready = Siap diambil
office-cases-state-collected = Sudah diambil
office-cases-state-declined = Ditolak
office-cases-opened = diterima { $date }
office-cases-overdue = terlambat { $days } hari kerja
office-cases-due-now = jatuh tempo
office-cases-due-in = { $days } hari kerja lagi
office-cases-since-ready = sejak { $date }
office-cases-since-collected = { $date }
office-cases-since-declined = { $date }
office-cases-count = { $count } permohonan
office-cases-late = { $count } terlambat
office-cases-more = Tampilkan lagi ({ $shown } dari { $count })
office-cases-all = Pilih semua yang tampil
office-cases-none = Tidak ada permohonan yang belum selesai
office-cases-none-hint = Permohonan muncul di sini saat loket menerima berkas yang diproses kemudian.
office-cases-none-found = Tidak ada permohonan yang cocok
office-cases-none-found-hint = Periksa nomornya atau pilih keadaan yang lain.
office-cases-scan = Pindai tanda terima
office-cases-scan-hint = Arahkan pemindai ke kode QR, atau ketik nomornya lalu tekan Enter.
office-cases-scan-added = { $number }: { $count } permohonan dipilih
office-cases-scan-again = { $number } sudah dipilih sebelumnya ({ $count } permohonan)
office-cases-scan-none = Tidak ada permohonan instansi ini pada tanda terima itu
office-cases-scan-over = Permohonan { $number } sudah selesai atau ditolak
office-cases-scan-unclear = Ada beberapa { $number } dari hari yang berbeda. Pilih dari daftar menurut tanggalnya.
office-cases-scan-nothing = “{ $text }” bukan tanda terima atau nomor antrean
office-cases-file = Pilih dari berkas
office-cases-file-choose = Pilih berkas CSV atau teks
office-cases-file-hint = Satu nomor antrean per baris, boleh dengan tanggal diterima di kolom berikutnya.
office-cases-file-found = { $count } permohonan dipilih dari { $lines } baris
office-cases-file-missing = Tidak ditemukan: { $text }
office-cases-file-unclear = Nomornya ada pada beberapa hari; tambahkan tanggal: { $text }
office-cases-actions = Pindahkan permohonan yang dipilih
office-cases-selected = { $count } dipilih
office-cases-clear = Batal pilih
office-cases-to-ready = Siap diambil
office-cases-to-collected = Sudah diambil
office-cases-to-declined = Ditolak
office-cases-to-in_process = Proses lagi
office-cases-ask-collected = { $count } permohonan sudah diambil pemohon?
office-cases-ask-declined = Tolak { $count } permohonan?
office-cases-ask-text = Ini tidak dapat dibatalkan. Pemohon melihatnya di halaman kunjungannya.
office-cases-moved-ready = { $count } permohonan siap diambil
office-cases-moved-collected = { $count } permohonan sudah diambil
office-cases-moved-declined = { $count } permohonan ditolak
office-cases-moved-in_process = { $count } permohonan diproses lagi
office-cases-refused = { $count } tidak dapat dipindahkan dan tetap dipilih:
office-cases-refused-unknown_case = tidak dikenal
office-cases-refused-forbidden = milik instansi lain
office-cases-refused-illegal_case_move = tidak dapat dari keadaan “{ $state }”
office-cases-undo = Urungkan

## Gangguan layanan

office-disruptions = Gangguan layanan
office-disruptions-declare = Nyatakan gangguan
office-disruptions-declare-yes = Nyatakan
office-disruptions-record = Catat
office-disruptions-declared = Gangguan dinyatakan. Pengunjung yang menunggu diberi tahu.
office-disruptions-recorded = Gangguan dicatat.
office-disruptions-scope = Apa yang terganggu?
office-disruptions-scope-service = Satu layanan
office-disruptions-scope-agency = Satu instansi
office-disruptions-scope-site = Seluruh mal
office-disruptions-of-service = Layanan
office-disruptions-of-agency = Instansi
office-disruptions-of-site = Mal
office-disruptions-service = Layanan
office-disruptions-service-choose = Pilih layanan
office-disruptions-reason = Sebab
office-disruptions-quick-system = Sistem pusat sedang tidak dapat diakses.
office-disruptions-quick-network = Jaringan internet terputus.
office-disruptions-quick-power = Listrik padam.
office-disruptions-quick-staff = Petugas berhalangan hadir.
office-disruptions-quick-supplies = Blangko atau bahan cetak habis.
office-disruptions-reason-id = Pemberitahuan dalam bahasa Indonesia
office-disruptions-reason-en = Pemberitahuan dalam bahasa Inggris (boleh kosong)
office-disruptions-reason-hint = Pengunjung membacanya di layar, anjungan, dan ponsel.
office-disruptions-when = Kapan?
office-disruptions-now = Mulai sekarang
office-disruptions-past = Sudah terjadi
office-disruptions-since = Sejak
office-disruptions-until = Sampai
office-disruptions-until-hint = Kosongkan bila masih berlangsung.
office-disruptions-effect = Nomor baru berhenti, pengunjung yang menunggu diberi tahu, dan waktu tunggunya tidak dihitung sampai gangguan selesai.
office-disruptions-effect-past = Waktu tunggu dan waktu layanan selama gangguan tidak dihitung dalam laporan.
office-disruptions-wrong-future = Waktunya belum terjadi. Pilih waktu yang sudah lewat.
office-disruptions-wrong-order = “Sampai” harus sesudah “Sejak”.
office-disruptions-end = Sudah pulih
office-disruptions-end-title = { $what } sudah pulih?
office-disruptions-end-text = Pemberitahuannya hilang dari layar pengunjung, nomor dapat diambil lagi, dan waktu tunggu kembali dihitung.
office-disruptions-ended = { $what }: gangguan selesai.
office-disruptions-moment = { $date } pukul{ "\u00A0" }{ $time }
office-disruptions-standing-since = Sejak { $since } ({ $duration })
office-disruptions-lasted = { $since } sampai { $until } ({ $duration })
office-disruptions-recent = 30 hari terakhir
office-disruptions-none = Tidak ada gangguan
office-disruptions-none-hint = Semua layanan berjalan. Nyatakan gangguan begitu ada layanan yang tidak dapat bekerja.
office-disruptions-stale = Daftar ini belum dapat diperbarui. Yang terlihat mungkin sudah berubah.

## Kalender

office-calendar = Kalender
office-calendar-import = Impor hari libur
office-calendar-add = Tutup atau buka khusus
office-calendar-stale = Kalender belum dapat diperbarui. Yang terlihat mungkin sudah berubah.
office-calendar-warning = Hari libur hanya terisi sampai { $date }
office-calendar-warning-none = Hari libur belum diisi
office-calendar-warning-hint = Tanpa daftar itu mal dianggap buka pada hari libur dan cuti bersama. Impor daftar hari libur tahun berikutnya begitu keputusan bersamanya terbit.
office-calendar-warning-go = Buka kalender
office-calendar-today = Hari ini
office-calendar-all-day = sepanjang hari
office-calendar-numbers = Pengambilan nomor { $times }
office-calendar-service = Layanan { $times }
office-calendar-next = Nomor dapat diambil lagi { $date } pukul{ "\u00A0" }{ $time }.
office-calendar-coming = Empat minggu ke depan
office-calendar-dated = Hari libur dan jadwal khusus
office-calendar-special = Jam khusus
office-calendar-none = Belum ada hari libur atau jadwal khusus
office-calendar-none-hint = Impor hari libur tahun ini, atau tutup dan buka mal untuk hari tertentu.
office-calendar-whole-site = Seluruh mal
office-calendar-what = Apa?
office-calendar-first = Hari pertama
office-calendar-last = Hari terakhir
office-calendar-name-id = Nama dalam bahasa Indonesia
office-calendar-name-en = Nama dalam bahasa Inggris (boleh kosong)
office-calendar-name-hint = Pengunjung membacanya, misalnya “Tutup buku akhir tahun” atau “Ramadan 1448 H”.
office-calendar-kind = Tutup atau buka?
office-calendar-kind-closed = Tutup
office-calendar-kind-open = Jam khusus
office-calendar-span-numbers = Pengambilan nomor
office-calendar-span-service = Layanan
office-calendar-span-friday = Jeda hari Jumat
office-calendar-from = Dari
office-calendar-to = Sampai
office-calendar-weekdays = Hari buka
office-calendar-friday = Tutup saat salat Jumat
office-calendar-will-close = { $what } tutup: { $when }. Nomor tidak dapat diambil, dan pengunjung membaca sebabnya.
office-calendar-will-open = { $what } memakai jam khusus: { $when }. Pengambilan nomor { $numbers }; layanan { $service }.
office-calendar-will-now = Hari ini termasuk: berlaku begitu disimpan.
office-calendar-will-replace = Ini menggantikan “{ $name }” pada hari-hari yang sama.
office-calendar-wrong-order = Hari terakhir harus sama dengan atau sesudah hari pertama.
office-calendar-wrong-past = Hari terakhir sudah lewat. Pilih hari ini atau sesudahnya.
office-calendar-wrong-times = “Sampai” harus sesudah “Dari”.
office-calendar-wrong-weekdays = Pilih sekurang-kurangnya satu hari buka.
office-calendar-save = Simpan
office-calendar-saved = “{ $name }” sudah masuk kalender
office-calendar-remove = Hapus
office-calendar-remove-named = Hapus { $name }
office-calendar-remove-title = Hapus “{ $name }”?
office-calendar-remove-text = { $what } kembali memakai jam biasa: { $when }.
office-calendar-removed = “{ $name }” sudah dihapus
office-calendar-import-columns = Pilih berkas CSV dengan kolom date, name, dan type. Isi kolom type dengan libur_nasional atau cuti_bersama:
office-calendar-import-file = Berkas CSV
office-calendar-import-hint = Hari libur untuk tahun di dalam berkas diganti seluruhnya. Tahun lain tetap.
office-calendar-import-large = Berkas ini terlalu besar untuk daftar hari libur. Pilih berkas CSV yang benar.
office-calendar-import-yes = Impor
office-calendar-imported = { $days } hari libur tahun { $years } sudah masuk
office-calendar-imported-differ =
    { $count ->
        [0] Tidak ada yang berbeda dari sebelumnya.
       *[other] { $count } hari berbeda dari sebelumnya.
    }
office-calendar-external = Instansi dengan nomor sendiri
office-calendar-external-place = Nomor diambil: { $place }
office-calendar-external-day = Tanggal
office-calendar-external-count = Jumlah pengunjung
office-calendar-external-saved = Jumlah pengunjung { $what } sudah disimpan
office-calendar-external-none = Belum ada jumlah dalam 30 hari terakhir.

## Kertas untuk keadaan darurat

office-lists = Cetak
office-lists-waiting = Daftar tunggu
office-lists-waiting-text = Semua yang menunggu, menurut zona, instansi, dan antrean, dalam urutan panggilan. Cetak bila jaringan atau listrik akan dimatikan.
office-lists-sheets = Nomor darurat
office-lists-sheets-text = Lembar nomor untuk dipotong dan dibagikan bila anjungan tidak dapat dipakai. Nomornya tidak pernah terulang; kemudian dimasukkan di layar pemandu atau loket.
office-lists-queue = Antrean
office-lists-count = Jumlah nomor
office-lists-make = Buat lembar
office-lists-none = Belum ada lembar untuk antrean ini.
office-lists-newest = Nomor darurat terakhir antrean ini: { $number }
office-lists-made = Lembar { $first } sampai { $last } siap dicetak.
office-lists-open = Buka dan cetak
office-lists-again = Cetak lagi lembar lama
office-lists-from = Dari angka
office-lists-to = Sampai angka
office-lists-copy = Buka salinan
office-lists-wrong-range = Pilih rentang antara 1 dan { $newest }, paling banyak { $most } nomor.
