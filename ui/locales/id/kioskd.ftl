### Jawaban proses anjungan, dan kata yang dicetaknya.
### Built at run time: kioskd-problem-, kioskd-priority-

## Prioritas, di kertas

kioskd-priority-elderly = Lansia
kioskd-priority-disability = Penyandang disabilitas
kioskd-priority-pregnant = Ibu hamil
kioskd-priority-nursing = Ibu menyusui
kioskd-priority-toddler = Pembawa balita

## Jawaban bila permintaan tidak dapat dipenuhi

kioskd-problem-server-unreachable = Server tidak dapat dihubungi
kioskd-problem-server-unreachable-detail = Nomor belum dapat diambil. Coba lagi sebentar lagi, atau mintalah bantuan petugas pemandu.
kioskd-problem-needs-server = Ini memerlukan server
kioskd-problem-needs-server-detail = Server sedang tidak dapat dihubungi. Coba lagi sebentar lagi, atau temui petugas pemandu.
kioskd-problem-no-lane = Anjungan belum dapat memberi nomor
kioskd-problem-no-lane-detail = Server tidak dapat dihubungi, dan anjungan ini belum pernah tersambung kepadanya. Mintalah bantuan petugas pemandu.
kioskd-problem-closed = Pengambilan nomor sedang tutup
kioskd-problem-closed-detail = Saat ini nomor untuk layanan ini tidak dibagikan.
kioskd-problem-unknown-service = Layanan tidak dikenal
kioskd-problem-unknown-service-detail = Layanan itu tidak ada dalam daftar mal ini. Pilih layanan lain, atau mintalah bantuan petugas pemandu.
kioskd-problem-spool-trouble = Nomor tidak dapat disimpan
kioskd-problem-spool-trouble-detail = Penyimpanan anjungan ini penuh atau tidak dapat ditulisi. Ambil nomor di anjungan lain, atau mintalah bantuan petugas pemandu.
kioskd-problem-not-enrolled = Anjungan belum terdaftar
kioskd-problem-not-enrolled-detail = Nomor belum dapat diambil di sini. Mintalah bantuan petugas pemandu.
kioskd-problem-no-catalogue = Daftar layanan belum ada
kioskd-problem-no-catalogue-detail = Anjungan sedang menghubungi server. Tunggu sebentar, lalu coba lagi.
kioskd-problem-unknown-visit = Tiket tidak dapat dicetak ulang
kioskd-problem-unknown-visit-detail = Tiket itu tidak diambil di anjungan ini, atau sudah terlalu lama. Mintalah bantuan petugas pemandu.
kioskd-problem-foreign-visit = Tiket ini bukan dari mal ini
kioskd-problem-foreign-visit-detail = Pindai tiket dari mal ini, atau mintalah bantuan petugas pemandu.
kioskd-problem-malformed = Permintaan tidak terbaca
kioskd-problem-malformed-detail = Isi permintaan harus JSON yang sah dan tidak terlalu besar.
kioskd-problem-invalid = Isian keliru
kioskd-problem-invalid-detail = Periksa isian yang ditandai, lalu kirim lagi.
kioskd-problem-forbidden = Tidak diizinkan
kioskd-problem-forbidden-detail = Anjungan hanya melayani layarnya sendiri.
kioskd-problem-not-found = Tidak ditemukan
kioskd-problem-not-found-detail = Alamat ini tidak ada di anjungan.
kioskd-problem-failed = Terjadi kesalahan
kioskd-problem-failed-detail = Kesalahan pada anjungan sudah dicatat. Coba lagi; bila berulang, hubungi teknisi.
