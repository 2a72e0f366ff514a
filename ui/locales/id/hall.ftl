### Tablet petugas pemandu di aula.
### Built at run time: hall-sign-in, hall-notice-, hall-task-, hall-priority-, hall-fetch-, hall-state-, hall-why-, hall-case-, hall-history-, hall-outcome-

hall-title = Pemandu

## Masuk

hall-sign-in-title = Masuk · Pemandu
hall-sign-in = Masuk sebagai pemandu
hall-sign-in-lead = Gunakan akun petugas pemandu yang Anda terima dari administrator mal.
hall-notice-role = Akun ini bukan akun pemandu
hall-notice-role-detail = Layar ini untuk petugas pemandu. Keluar, lalu masuk dengan akun pemandu.
hall-notice-site = Pilih mal
hall-notice-site-detail =
    { $count ->
        [0] Belum ada mal pada server ini.
       *[other] Alamat halaman ini tidak menyebut mal.
    }
hall-notice-problem = Layar pemandu belum dapat dibuka

## Kepala

hall-tasks = Tugas pemandu
hall-task-issue = Ambil nomor
hall-task-find = Cari nomor
hall-refused = Server menolak layar ini. Hubungi administrator.
hall-slow = Server belum menjawab. Mencoba lagi…
hall-undo = Urungkan

## Yang belum datang

hall-absent = Belum datang
hall-absent-none = Semua yang dipanggil sudah datang.
hall-absent-count =
    { $count ->
        [0] Tidak ada yang belum datang
       *[other] { $count } nomor dipanggil dan belum datang
    }
hall-absent-turn = dipanggil { $calls } kali
hall-absent-fetch = perlu didatangi
hall-at-counter = Loket { $counter }

## Mencari layanan

hall-search = Cari layanan
hall-search-hint = Misalnya: akte, SIM, BPJS
hall-search-found =
    { $count ->
        [0] Tidak ada layanan yang cocok
       *[other] { $count } layanan ditemukan
    }
hall-search-nothing = Tidak ada layanan yang cocok dengan “{ $query }”
hall-search-nothing-hint = Coba kata lain yang lebih pendek atau nama instansinya.
hall-popular = Paling sering diperlukan
hall-external = Nomor diambil di tempat lain: { $where }
hall-opens = buka pukul{ "\u00A0" }{ $time }
hall-why-outside-hours = Di luar jam pelayanan
hall-why-closed-day = Hari ini libur
hall-why-break = Sedang istirahat
hall-why-cut-off = Batas waktu pengambilan nomor sudah lewat
hall-why-quota-used-up = Kuota hari ini habis
hall-why-disruption = Gangguan layanan
hall-why-external = Nomor diambil di tempat lain

## Nomor baru

hall-wish = Kunjungan ini
hall-wish-none = Pilih satu atau beberapa layanan yang diperlukan pengunjung.
hall-remove = Hapus { $service }
hall-identity = Nomor induk kependudukan (NIK)
hall-identity-hint = Diminta untuk layanan ini. Hanya disimpan tersandi sampai hari ini berakhir.
hall-identity-known = Kosongkan bila NIK sudah dicatat pada kunjungan ini.
hall-priority = Prioritas
hall-priority-none = Tanpa prioritas
hall-priority-elderly = Lansia
hall-priority-disability = Disabilitas
hall-priority-pregnant = Ibu hamil
hall-priority-nursing = Ibu menyusui
hall-priority-toddler = Pembawa balita
hall-party = Jumlah orang
hall-party-fewer = Kurangi satu orang
hall-party-more = Tambah satu orang
hall-fetch = Perlu didatangi petugas
hall-fetch-none = Tidak
hall-fetch-wheelchair = Kursi roda
hall-fetch-deaf = Tuli
hall-fetch-other = Lainnya
hall-chosen-count = { $count } layanan
hall-take = Ambil nomor

## Nomor sudah ada

hall-issued = Nomor { $number } sudah diambil
hall-where = Tempat dalam antrean
hall-several = Satu nomor untuk semua instansi ini. Urutan panggilan dapat berbeda.
hall-code-follow = Pindai untuk memantau antrean di ponsel
hall-code-alt = Kode QR kunjungan ini
hall-print = Cetak tiket
hall-open = Buka kunjungan
hall-next = Pengunjung berikutnya
hall-counters = Loket { $counters }
hall-ahead =
    { $count ->
        [0] Berikutnya
       *[other] { $count } orang di depannya
    }
hall-wait-none = segera dipanggil
hall-about = sekitar { $minutes }{ "\u00A0" }menit
hall-between = perkiraan { $low }–{ $high }{ "\u00A0" }menit
hall-service-opens = Dilayani mulai pukul{ "\u00A0" }{ $time }
hall-paper-priority = PRIORITAS: { $label }
hall-paper-issued = { $date }, pukul{ "\u00A0" }{ $time }

## Mencari kunjungan

hall-find-number = Nomor antrean
hall-find-number-hint = Nomor atau sebagian (DK-014, dk14, 14), atau pindai kode pada tanda terima
hall-find-or = atau
hall-find-service = Layanan yang dituju
hall-find-any-service = Hapus pilihan layanan
hall-find-since = Nomor diambil
hall-find-since-minutes = { $minutes } menit terakhir
hall-find-since-day = Sepanjang hari
hall-find-around = Sekitar pukul
hall-find-results = Hasil pencarian
hall-find-start = Nomor siapa yang dicari?
hall-find-start-hint = Ketik nomornya. Bila pengunjung lupa nomornya, cari dengan layanan dan waktu.
hall-find-nothing = Tidak ada kunjungan yang cocok hari ini
hall-find-nothing-hint = Periksa nomornya, atau cari dengan layanan dan waktu.
hall-find-found = { $count } kunjungan, yang terbaru di atas.
hall-find-more = Mungkin masih ada yang lain; persempit pencariannya.
hall-issued-at = diambil pukul{ "\u00A0" }{ $time }
hall-people = { $count } orang
hall-fetch-badge = Perlu didatangi: { $why }
hall-paused-since = Jeda sejak { $time }

## Satu kunjungan

hall-back = Kembali ke pencarian
hall-gone = Kunjungan ini tidak ada
hall-gone-hint = Mungkin alamatnya salah. Cari lagi dengan nomornya.
hall-paused-hint = Pengunjung sedang jeda: tidak dipanggil, dan tempatnya dalam antrean tetap terjaga.
hall-state-planned = Menyusul layanan lain
hall-state-waiting = Menunggu
hall-state-called = Dipanggil
hall-state-serving = Dilayani
hall-state-on_hold = Ditunda
hall-state-finished = Selesai
hall-state-no_show = Tidak hadir
hall-state-transferred = Dialihkan
hall-state-cancelled = Dibatalkan
hall-state-expired = Berakhir
hall-state-at = { $state } · Loket { $counter }
hall-reprint = Cetak ulang
hall-reprint-title = Cetak ulang { $number }?
hall-reprint-lead = Nomor dan tempat dalam antrean tetap sama. Kode QR pada kertas lama tidak berlaku lagi.
hall-reprint-yes = Buat kode baru
hall-reprinted = Kertas lama tidak berlaku lagi
hall-reprinted-hint = Kode QR baru sudah siap. Cetak, atau minta pengunjung memindainya dari layar ini.
hall-pause = Jeda
hall-resume = Lanjutkan setelah jeda
hall-correct = Koreksi
hall-correct-one = Koreksi { $service }
hall-correct-title = Layanan mana yang benar?
hall-correct-lead = Menggantikan: { $service }. Waktu menunggunya tetap dihitung, juga bila instansinya berbeda.
hall-add = Tambah layanan
hall-add-title = Tambah layanan untuk { $number }
hall-add-lead = Nomornya tetap. Layanan di antrean yang sama dilayani sekaligus; layanan lain mendapat tempat baru di belakang.
hall-return = Kembalikan ke antrean
hall-return-rule =
    Yang kembali dalam { $minutes }{ "\u00A0" }menit berdiri di belakang { $places } orang, sesudahnya di akhir antrean.
hall-cancel = Batalkan tempat ini
hall-cancel-title = Batalkan tempat di { $agency }?
hall-cancel-lead = Tempatnya hilang dan tidak dapat dikembalikan. Untuk antre lagi pengunjung mulai dari belakang.
hall-cancel-yes = Ya, batalkan
hall-cancel-no = Jangan batalkan
hall-continue = Beri nomor lanjutan
hall-continue-scan = Kunjungan ini berhak atas nomor lanjutan. Pindai kode pada kertasnya, atau cetak ulang dahulu.
hall-missing = Persyaratan yang belum ada
hall-outcome-completed = Tuntas
hall-outcome-collected = Sudah diambil
hall-outcome-accepted = Berkas diterima, dalam proses
hall-outcome-incomplete = Berkas belum lengkap
hall-outcome-referred = Diarahkan ke instansi lain
hall-outcome-declined = Ditolak
hall-outcome-unrecorded = Hasil tidak tercatat
hall-cases = Permohonan
hall-case-due = Jatuh tempo { $date }
hall-case-in_process = Dalam proses
hall-case-ready = Siap diambil
hall-case-collected = Sudah diambil
hall-case-declined = Ditolak

## Yang sudah dilakukan

hall-did-pause = { $number } sedang jeda
hall-did-resume = { $number } kembali menunggu
hall-did-mark = { $number } ditandai perlu didatangi
hall-did-unmark = { $number } dipanggil seperti biasa
hall-did-return = { $number } kembali ke antrean
hall-did-cancel = Tempat { $number } dibatalkan
hall-did-add = { $service } ditambahkan
hall-did-correct = Sekarang: { $service }
hall-did-correct-detail = Waktu menunggunya tetap dihitung.

## Riwayat

hall-history = Yang terjadi
hall-history-queued = Masuk antrean { $agency }
hall-history-called = Dipanggil ke loket { $counter }, { $agency }
hall-history-recalled = Panggilan ke-{ $calls } ke loket { $counter }
hall-history-started = Mulai dilayani di loket { $counter }
hall-history-held = Ditunda di loket { $counter }
hall-history-finished = Selesai di loket { $counter }, { $agency }
hall-history-no_show = Tidak hadir saat dipanggil ke loket { $counter }
hall-history-transferred = Dialihkan dari { $agency }
hall-history-cancelled = Tempat di { $agency } dibatalkan
hall-history-expired = Tempat di { $agency } berakhir
