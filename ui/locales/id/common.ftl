### Bersama: kata-kata yang dipakai semua layar.
### Built at run time: common-problem-, common-language-

common-app = Antrean
common-language-id = Bahasa Indonesia
common-language-en = English

## Tombol

common-close = Tutup
common-cancel = Batal
common-back = Kembali
common-try-again = Coba lagi

## Benda

common-counter = Loket
common-number = Nomor antrean
common-people-waiting =
    { $count ->
        [0] Tidak ada yang menunggu
       *[other] { $count } orang menunggu
    }
common-people-ahead =
    { $count ->
        [0] Anda berikutnya
       *[other] { $count } orang di depan Anda
    }

## Keadaan

common-open = Buka
common-closed = Tutup
common-on-break = Istirahat
common-reduced = Loket terbatas
common-priority = Prioritas
common-afterwards = dicatat kemudian
common-loading = Memuat…
common-free = Gratis
common-fee-varies = Biaya bervariasi

## Sambungan

common-connecting = Menyambungkan…
common-offline = Sambungan terputus. Menyambungkan kembali…
common-problem-offline = Server tidak dapat dihubungi. Silakan coba lagi.
common-problem-unreadable = Jawaban server tidak terbaca. Silakan coba lagi.
