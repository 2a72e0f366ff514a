### Layar petugas di loket.
### Built at run time: counter-action-, counter-notice-, counter-role-, counter-priority-, counter-outcome-, 
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

## Tindakan

counter-actions = Tindakan
counter-action-call = Panggil berikutnya
counter-action-recall = Panggil ulang
counter-action-start = Mulai layani
counter-action-no-show = Tidak hadir
counter-action-finish = Selesaikan
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
counter-busy-count = { $count } di antaranya sedang di loket lain.
counter-just-now = baru saja
counter-elsewhere = Sedang di loket { $counter }
counter-nobody-waiting = Tidak ada yang menunggu
counter-nobody-detail = Pengunjung berikutnya akan muncul di sini.
counter-nobody-free = Belum ada yang dapat dipanggil
counter-nobody-free-detail =
    { $count ->
       *[other] { $count } orang menunggu, tetapi sedang di loket lain. Tempatnya dalam antrean tetap terjaga.
    }

## Pesan

counter-finished = { $number } selesai
counter-missed = { $number } dicatat tidak hadir saat dipanggil
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
counter-keys-on = Satu huruf atau angka langsung bertindak
