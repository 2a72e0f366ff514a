### Layar petugas di loket.
### Built at run time: counter-action-, counter-notice-, counter-role-, counter-priority-, counter-outcome-, counter-standard-, counter-password-
### Built at run time: counter-title-, counter-why-, counter-alone-was-, counter-kiosk-printer-, counter-told-kind-
### Built at run time: counter-duty-, counter-break-, counter-close-, counter-first-, counter-finish-and-, counter-reason-, counter-fetch-, counter-transfer-, counter-shut-, counter-done-, counter-keys-group-
## Masuk

counter-sign-in-title = Masuk · Loket
counter-sign-in-heading = Masuk ke loket
counter-sign-in-lead = Gunakan akun petugas yang Anda terima dari administrator mal.
counter-sign-in = Masuk
counter-sign-out = Keluar
counter-name = Nama pengguna
counter-password = Kata sandi
counter-expired = Sesi Anda telah berakhir
counter-expired-detail = Masuk lagi untuk melanjutkan. Tiket di loket Anda tidak berubah.

## Mengapa tidak ada meja di sini

counter-notice-role = Akun ini tidak melayani di loket
counter-notice-role-detail = Anda masuk sebagai { $role }. Layar ini untuk petugas loket. Keluar, lalu masuk dengan akun petugas.
counter-notice-site = Mal belum ditentukan
counter-notice-site-detail = Alamat halaman ini tidak menyebut mal. Buka tautan loket yang diberikan administrator.
counter-notice-problem = Loket belum dapat dibuka
counter-role-officer = petugas
counter-role-operator = operator
counter-role-greeter = petugas pemandu
counter-role-supervisor = penyelia
counter-role-head = kepala dinas
counter-role-administrator = administrator

## Memilih loket

counter-choose-title = Pilih loket
counter-choose-heading = Di loket mana Anda bertugas?
counter-choose-refused = Loket { $counter } bukan loket instansi Anda. Pilih salah satu di bawah ini.
counter-search = Cari nomor loket, instansi, atau zona
counter-found =
    { $count ->
        [0] Tidak ada loket yang cocok
       *[other] { $count } loket
    }
counter-none-found-detail = Periksa ejaan atau cari dengan nomor loket.
counter-none-detail = Instansi Anda belum memiliki loket. Hubungi administrator.
counter-last-used = Terakhir dipakai

## Kepala meja

counter-menu = Menu loket
counter-change = Ganti loket
counter-desk-heading = Meja loket { $counter }
counter-title-free = Loket { $counter } · { $count } menunggu
counter-title-called = { $number } dipanggil · Loket { $counter }
counter-title-serving = { $number } dilayani · Loket { $counter }
counter-title-closed = Loket { $counter } tutup
counter-title-taken = Loket { $counter } · petugas lain
counter-title-on-break = Loket { $counter } · istirahat

## Tiket sekarang

counter-current = Tiket di loket ini
counter-ready = Loket siap
counter-ready-detail = Belum ada pengunjung yang menunggu.
counter-called =
    { $calls ->
        [1] Dipanggil
       *[other] Dipanggil { $calls } kali
    }
counter-serving = Sedang dilayani
counter-party = { $count } orang
counter-priority-elderly = Prioritas: lansia
counter-priority-disability = Prioritas: penyandang disabilitas
counter-priority-pregnant = Prioritas: ibu hamil
counter-priority-nursing = Prioritas: ibu menyusui
counter-priority-toddler = Prioritas: pembawa balita
counter-since-call = sejak dipanggil
counter-since-last-call = sejak panggilan terakhir
counter-standard-within = dari standar { $duration }
counter-standard-is-warning = melewati standar { $duration }
counter-standard-is-error = jauh melewati standar { $duration }
counter-no-standard = tanpa waktu standar
counter-progress = Waktu layanan terhadap standar
counter-waited = Mengambil nomor pukul { $time }, menunggu { $duration }
counter-lines = Rincian layanan
counter-outcomes = Hasil tiap rincian layanan
counter-outcome-completed = Tuntas
counter-outcome-accepted = Berkas diterima, dalam proses
counter-outcome-incomplete = Berkas belum lengkap
counter-outcome-referred = Diarahkan ke instansi lain
counter-outcome-declined = Ditolak

## Mengapa tiket ini

counter-why-longest-wait = Dipanggil karena paling lama menunggu.
counter-why-priority-first = Didahulukan sebagai prioritas.
counter-why-priority-had-its-turn = Prioritas baru mendapat giliran, sekarang giliran yang lain.
counter-why-first-come = Datang paling awal di antrean ini.
counter-why-most-credit = Giliran menurut lama menunggu dan prioritas.
counter-why-queue-order = Antrean ini didahulukan di loket Anda.
counter-why-queue-weight = Giliran menurut lama menunggu dan bobot antrean di loket Anda.
counter-why-chosen = Dipilih petugas, di luar urutan.

## Tindakan

counter-actions = Tindakan
counter-action-call = Panggil berikutnya
counter-action-recall = Panggil ulang
counter-action-start = Mulai layani
counter-action-no-show = Tidak hadir
counter-action-finish = Selesaikan
counter-tools = Tindakan lain
counter-action-hold = Tunda
counter-action-resume = Lanjutkan
counter-action-requeue = Kembali ke antrean
counter-action-pause = Jeda
counter-action-transfer = Alihkan
counter-action-add = Tambah layanan
counter-action-correct = Ralat layanan
counter-action-list = Pilih dari daftar yang menunggu
counter-action-open = Buka loket
counter-action-break = Istirahat
counter-action-close = Tutup loket
counter-action-take-over = Ambil alih dengan PIN
counter-action-undo = Urungkan
counter-action-receipt = Cetak tanda terima
counter-resting = Tombol aktif kembali setelah loket tersambung.

## Yang menunggu

counter-waiting = Yang menunggu
counter-people =
    { $count ->
       *[other] orang
    }
counter-people-in = { $count } orang
counter-longest-wait = menit terlama
counter-longest = Terlama menunggu { $duration }.
counter-busy-count = { $count } di antaranya sedang di loket lain atau jeda.
counter-just-now = baru saja
counter-elsewhere = Sedang di loket { $counter }
counter-on-the-way = Masih berjalan ke sini
counter-opening-disruption = Gangguan layanan: { $reason }
counter-opening-break = Istirahat sampai pukul{ "\u00A0" }{ $time }.
counter-opening-starts = Layanan dimulai pukul{ "\u00A0" }{ $time }.
counter-opening-closed-until = Layanan tutup sampai { $date } pukul{ "\u00A0" }{ $time }.
counter-opening-closed = Layanan tutup.
counter-opening-reduced = Petugas bergantian: hanya sebagian loket melayani.
counter-nobody-waiting = Tidak ada yang menunggu
counter-nobody-detail = Pengunjung berikutnya akan muncul di sini.
counter-nobody-free = Belum ada yang dapat dipanggil
counter-nobody-free-detail =
    { $count ->
       *[other] { $count } orang menunggu, tetapi sedang di loket lain, dalam perjalanan ke sini, atau jeda. Tempatnya dalam antrean tetap terjaga.
    }

## Pesan

counter-slow = Server belum menjawab. Mencoba lagi…
counter-refused = Server menolak loket ini. Ganti loket atau hubungi administrator.
counter-news-called = { $number } dipanggil
counter-news-recalled = { $number } dipanggil ulang, panggilan ke-{ $calls }
counter-news-serving = { $number } sedang dilayani

## Tombol pintas

counter-keys = Tombol pintas
counter-keys-outcome = Hasil untuk rincian layanan yang disorot
counter-keys-line = Rincian layanan sebelum atau sesudahnya
counter-keys-enter = Tombol yang disorot
counter-keys-group-calling = Memanggil
counter-keys-group-ticket = Tiket
counter-keys-group-duty = Loket
counter-keys-group-screen = Layar
counter-keys-still = Ya, masih melayani
counter-keys-open = Buka loket, kembali bertugas
counter-keys-undo = Urungkan tindakan terakhir
counter-keys-on = Satu huruf atau angka langsung bertindak

## Akun sendiri

counter-too-many = Terlalu banyak percobaan. Lupa kata sandi? Hubungi administrator.
counter-wait = Coba lagi dalam { $time }
counter-first-password-title = Ganti kata sandi pertama
counter-first-password = Buat kata sandi Anda sendiri
counter-first-password-lead = Kata sandi pertama diketahui orang lain. Ganti dahulu, lalu Anda dapat bekerja.
counter-password-old = Kata sandi sekarang
counter-password-new = Kata sandi baru
counter-password-again = Ulangi kata sandi baru
counter-password-rule = Sedikitnya 10 karakter. Beberapa kata yang mudah Anda ingat lebih baik daripada satu kata yang rumit.
counter-password-differs = Kedua kata sandi baru tidak sama. Ketik ulang.
counter-password-old-wrong = Kata sandi sekarang salah.
counter-password-save = Simpan kata sandi
counter-account = Akun saya
counter-account-password = Ganti kata sandi
counter-account-pin = PIN untuk mengambil alih loket
counter-account-everywhere = Keluar dari semua komputer
counter-account-saved = Sudah disimpan.
counter-account-new-pin = PIN baru
counter-account-pin-lead = Dengan PIN Anda dapat menggantikan petugas lain di loketnya tanpa menutup tiket.
counter-account-pin-rule = Enam angka, tidak sama semua dan tidak berurutan.
counter-account-pin-save = Simpan PIN

## Sesi loket

counter-duty-open = Buka
counter-duty-on-break = Istirahat
counter-duty-closed = Tutup
counter-duty-nobody = belum ada petugas
counter-duty-heading = Loket { $counter }
counter-since = sejak { $time }
counter-back = Kembali bertugas
counter-closed = Loket { $counter } tutup
counter-closed-detail = Buka loket untuk mulai memanggil.
counter-closed-with-ticket = Tiket { $number } masih di loket ini. Buka loket untuk melanjutkannya.
counter-choose-other = Pilih loket lain
counter-number = Loket { $counter }
counter-taken = Dibuka oleh { $officer }
counter-opened-by-you = Anda buka
counter-taken-since = Sejak pukul { $time }.
counter-taken-away = Layarnya sedang tidak tersambung.
counter-taken-on-break = Petugas sedang istirahat.
counter-take-over-from = { $officer } bertugas di loket ini sekarang.
counter-take-over-nobody = Loket ini belum dibuka.
counter-take-over-ticket = Tiket { $number } tetap di loket ini.
counter-take-over-submit = Ambil alih
counter-pin = PIN
counter-pin-hint = Enam angka yang Anda pilih di menu akun Anda.
counter-pin-wrong = Nama atau PIN salah. Periksa keduanya, lalu coba lagi.
counter-break-heading = Istirahat
counter-break-rest = Istirahat
counter-break-prayer = Salat
counter-break-meeting = Rapat
counter-break-errand = Keperluan dinas di luar loket
counter-break-trouble = Gangguan di loket
counter-break-minutes = Berapa menit?
counter-break-range = Isi 1 sampai { $most } menit.
counter-break-back-at = Kembali sekitar pukul { $time }
counter-break-submit = Mulai istirahat
counter-break-until = sampai pukul { $time }
counter-break-over = melewati pukul { $time }
counter-reason = Alasan
counter-close-heading = Menutup loket
counter-close-waiting =
    { $count ->
       *[other] { $count } orang menunggu dan tidak ada loket lain yang terbuka
    }
counter-close-told = Penyelia diberi tahu bersama alasan Anda.
counter-close-shift-over = Jam tugas selesai
counter-close-unwell = Petugas sakit
counter-close-trouble = Gangguan di loket
counter-close-and-leave = Tutup loket dan keluar

## Bertanya dahulu

counter-outcome-heading = Hasil { $number }
counter-called-heading = { $number } sudah dipanggil
counter-first-call = Sebelum memanggil berikutnya.
counter-first-break = Sebelum istirahat.
counter-first-close = Sebelum menutup loket.
counter-first-sign-out = Sebelum keluar.
counter-finish-and-call = Selesaikan, lalu panggil
counter-finish-and-break = Selesaikan, lalu istirahat
counter-finish-and-close = Selesaikan, lalu tutup loket
counter-finish-and-sign-out = Selesaikan, lalu keluar
counter-hold-instead = Tunda saja
counter-missing = Yang belum lengkap (tampil di ponsel pengunjung)
counter-collecting = Pengambilan
counter-still = Masih melayani { $number }?
counter-still-detail = Sudah { $duration }, standarnya { $standard }.
counter-still-yes = Ya, masih
counter-no-show-early = Belum boleh dinyatakan tidak hadir
counter-needs-time = { $time } lagi
counter-needs-calls = Panggil { $calls } kali lagi
counter-needs-both = Panggil { $calls } kali lagi, { $time }

## Memanggil yang tertentu

counter-call-one = Panggil { $number }
counter-call-one-heading = Panggil { $number } mendahului giliran?
counter-reason-returning = Kembali melengkapi berkas
counter-reason-agreed-time = Sudah dijanjikan waktunya
counter-reason-frail = Tidak kuat menunggu
counter-reason-quick-matter = Keperluan singkat
counter-reason-supervisor = Permintaan penyelia
counter-is-back = { $number } sudah kembali
counter-paused = Jeda
counter-for-counter = Untuk loket { $counter }
counter-has-note = Ada catatan
counter-to-be-fetched = Perlu didatangi

## Tentang pengunjung

counter-fetch-wheelchair = Perlu didatangi: memakai kursi roda
counter-fetch-deaf = Perlu didatangi: tidak mendengar panggilan
counter-fetch-other = Perlu didatangi
counter-fetch-detail = Datangi pengunjung di ruang tunggu.
counter-note = Catatan petugas sebelumnya

## Mengalihkan, menambah, meralat

counter-search-service = Cari layanan
counter-search-hint = Tulis nama layanan atau instansi.
counter-services-found =
    { $count ->
        [0] Tidak ada layanan yang cocok
       *[other] { $count } layanan
    }
counter-service = Layanan
counter-transfer-heading = Alihkan { $number }
counter-transfer-to = Dialihkan ke
counter-transfer-service = Layanan lain
counter-transfer-counter = Loket lain
counter-transfer-no-counter = Tidak ada loket lain yang sedang bertugas untuk antrean ini.
counter-transfer-going = Yang dialihkan
counter-transfer-stays = Tetap di loket ini: { $services }. Tiket tetap terbuka.
counter-transfer-all = Semuanya dialihkan; tidak ada yang tinggal di loket ini.
counter-transfer-note = Catatan untuk petugas berikutnya
counter-transfer-submit = Alihkan
counter-note-left = Sisa { $count } karakter. Jangan menulis data pribadi.
counter-collecting-stays = Pengambilan tidak dapat diganti dengan layanan lain.
counter-shut-outside-hours = Di luar jam pengambilan nomor
counter-shut-closed-day = Hari ini libur
counter-shut-break = Sedang istirahat
counter-shut-cut-off = Batas waktu pengambilan nomor sudah lewat
counter-shut-quota-used-up = Kuota hari ini habis
counter-shut-disruption = Gangguan layanan
counter-shut-external = Nomor diambil di tempat lain
counter-identity = Nomor induk kependudukan (NIK)
counter-identity-hint = 16 angka. Kosongkan bila NIK sudah dicatat pada kunjungan ini. Hanya disimpan tersandi sampai hari ini berakhir.
counter-identity-left =
    { $count ->
       *[other] Masih { $count } angka lagi.
    }
counter-add-heading = Tambah layanan untuk { $number }
counter-add-here = Dilayani di loket ini bersama yang lain.
counter-add-elsewhere = Pengunjung mendapat tempat di antrean lain, dengan nomor yang sama.
counter-add-submit = Tambahkan
counter-correct-heading = Ralat layanan { $number }
counter-correct-was = Yang keliru
counter-correct-is = Yang keliru: { $service }
counter-correct-here = Tiket tetap di loket ini.
counter-correct-elsewhere = Pengunjung pindah ke antrean itu tanpa kehilangan urutan.
counter-correct-submit = Ralat

## Ditunda dan tidak hadir

counter-on-hold = Ditunda ({ $count })
counter-resume-held = Lanjutkan { $number }
counter-requeue-held = Kembalikan { $number } ke antrean
counter-missed-today = Tidak hadir hari ini ({ $count })
counter-missed-at = pukul { $time }
counter-return = Datang
counter-return-missed = { $number } datang, kembali ke antrean

## Yang baru dilakukan

counter-seconds = { $seconds } dtk
counter-done-call = Dipanggil { $number }
counter-done-call-one = Dipanggil { $number }
counter-done-start = { $number } mulai dilayani
counter-done-no-show = { $number } dicatat tidak hadir saat dipanggil
counter-done-hold = { $number } ditunda
counter-done-resume = { $number } dilanjutkan
counter-done-requeue = { $number } kembali ke antrean
counter-done-pause = { $number } jeda, tempatnya tetap
counter-done-finish = { $number } selesai
counter-done-transfer = { $number } dialihkan
counter-done-transfer-part = Sebagian layanan { $number } dialihkan, sisanya tetap di sini
counter-done-add = Layanan ditambahkan untuk { $number }
counter-done-correct = Layanan { $number } diralat
counter-done-return = { $number } kembali ke antrean
counter-done-is-back = { $number } dapat dipanggil lagi
counter-done-undo = Tindakan terakhir pada { $number } diurungkan
counter-done-receipt = Tanda terima { $number } dicetak. Kode QR pada tiket lama tidak berlaku lagi.
counter-receipt-offer = { $number }: berikan tanda terima dengan kode QR baru.
counter-done-close = Loket ditutup

## Loket tanpa server

counter-alone-title = Loket { $counter } · tanpa server
counter-alone-banner = Sambungan terputus. { $age } Anda tetap dapat memanggil dengan suara.
counter-alone-age = Daftar pukul { $time }, { $ago } yang lalu.
counter-alone-age-now = Daftar pukul { $time }.
counter-alone-open = Catat tanpa server
counter-alone-close = Tutup catatan
counter-alone-heading = Melanjutkan tanpa server
counter-alone-how = Panggil dengan suara dari atas ke bawah, dahulukan yang prioritas, lalu catat hasilnya. Semua dikirim sendiri setelah server tersambung lagi.
counter-alone-nobody = Semua dalam daftar ini sudah dicatat. Nomor yang diambil sesudahnya tampil setelah server tersambung lagi.
counter-alone-missed = Tidak hadir sebelumnya: { $numbers }
counter-alone-was-called = dipanggil sebelum terputus
counter-alone-was-serving = sedang dilayani
counter-alone-was-on-hold = ditunda
counter-alone-away = saat itu di tempat lain
counter-alone-call = Sudah dipanggil
counter-alone-call-one = { $number } sudah dipanggil dengan suara
counter-alone-served = Selesai dilayani…
counter-alone-served-one = { $number } selesai dilayani
counter-alone-did-not-come = Tidak hadir
counter-alone-missed-one = { $number } tidak hadir
counter-alone-forget = { $number } belum dipanggil
counter-alone-record = Catat
counter-told = Dicatat tanpa server: { $count }
counter-told-none = Yang Anda catat tampil di sini dan dikirim setelah server tersambung lagi.
counter-told-later = Dikirim sendiri setelah server tersambung lagi, juga bila halaman ini dimuat ulang.
counter-told-sending = Mengirim…
counter-told-left = Yang tersisa di sini perlu Anda periksa.
counter-told-unsent = belum dikirim
counter-told-refused = tidak diterima
counter-told-refused-hint = Periksa nomornya, lalu coba lagi atau hapus dari daftar ini.
counter-told-kind-called = dipanggil, hasil belum dicatat
counter-told-kind-missed = tidak hadir
counter-told-what = { $what }, pukul { $time }
counter-told-drop = Hapus catatan { $number }

## Nomor darurat dan kertas

counter-emergency = Masukkan nomor darurat
counter-emergency-lead = Untuk nomor dari lembar yang dicetak sebelumnya. Tempatnya mengikuti waktu yang tertulis di kertas.
counter-emergency-number = Nomor di kertas
counter-emergency-time = Diambil pukul
counter-emergency-services = Layanan
counter-emergency-services-later = Isi nomor di kertas dahulu; layanannya lalu tampil di sini.
counter-emergency-other = Layanan lain
counter-emergency-no-priority = tidak ada
counter-emergency-party = Jumlah orang
counter-emergency-enter = Masukkan ke antrean
counter-emergency-entered = { $number } masuk antrean
counter-emergency-wrong-number = Tulis nomor seperti di kertas: awalan antrean, huruf X, lalu angka.
counter-emergency-wrong-services = Pilih sedikitnya satu layanan.
counter-emergency-wrong-time = Isi waktu hari ini yang sudah lewat.
counter-print = Cetak
counter-print-list = Cetak daftar tunggu
counter-print-hint = Kertas A4. Nomor halaman tercetak di bawah.
counter-kiosk-alone = { $name } bekerja sendiri sejak { $time } (nomor berhuruf { $lane })
counter-kiosk-silent = { $name } tidak tersambung sejak { $time }
counter-kiosk-waiting = { $name } sedang mengirim { $count } nomor yang diberikan tanpa server
counter-kiosk-printer-no-paper = Printer { $name }: kertas habis sejak { $time }
counter-kiosk-printer-cover-open = Printer { $name }: penutup terbuka sejak { $time }
counter-kiosk-printer-offline = Printer { $name }: tidak tersambung sejak { $time }
counter-kiosk-moment = { $date } pukul { $time }
