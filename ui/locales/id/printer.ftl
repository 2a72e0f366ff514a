### `antrean printer test`: teknisi mencoba printer.
### Built at run time: printer-remedy-, printer-status-, printer-ask-

## Di kertas percobaan

printer-slip = Cetakan percobaan { $slip }
printer-slip-width = Garis di atas harus hampir mencapai kedua tepi kertas.
printer-slip-picture = Kode QR sebagai gambar
printer-slip-native = Kode QR buatan printer
printer-slip-end = Kertas terpotong di bawah baris ini.

## Selama percobaan

printer-reaching = Menghubungi printer dan menanyakan keadaannya: { $printer }
printer-printing = Mencetak dua kertas percobaan…

## Hasil

printer-status-printed = Printer menjawab, dan melapor begitu tiket selesai tercetak. Setiap tiket dipastikan.
printer-status-taken = Printer menjawab, dan melapor bahwa tiket sudah diterimanya. Kertas yang habis di akhir tiket baru diketahui pada tiket berikutnya.
printer-status-no = Printer tidak menjawab. Anjungan akan bertanya kepada pengunjung apakah tiketnya keluar.
printer-status-unknown = Printer ini tidak dapat ditanya langsung. Anjungan akan bertanya kepada pengunjung apakah tiketnya keluar.
printer-pictures = Gambar kedua kertas ada di { $folder }.
printer-paper-low = Kertas hampir habis. Siapkan gulungan baru.
printer-look =
    Lihat kertasnya. Jika kertas tidak terpotong, pengunjung perlu menyobeknya. Jika garisnya tidak hampir mencapai
    kedua tepi atau ada teks yang hilang, ganti width=58 atau width=80 dan coba lagi. Jika kertas kedua memuat kode QR
    yang dapat dipindai, tambahkan qr=native.
printer-cut-yes = Printer memotong kertas.
printer-cut-no = Printer tidak memotong kertas. Pengunjung perlu menyobeknya.
printer-width-wrong = Lebar kertas tidak cocok. Ganti width=58 atau width=80, lalu coba lagi.
printer-native-yes = Printer dapat membuat kode QR sendiri. Tiket lebih cepat tercetak.
printer-native-no = Kode QR dikirim sebagai gambar.
printer-nothing-out = Tidak ada kertas yang keluar. Periksa kertas, penutup, dan alamatnya, lalu coba lagi.
printer-address = Alamat untuk anjungan: { $address }

## Pertanyaan

printer-yes = y
printer-no = t
printer-ask-out = Apakah kedua kertas keluar?
printer-ask-cut = Apakah kedua kertas terpotong?
printer-ask-width = Apakah garisnya hampir mencapai kedua tepi kertas dan semua teksnya lengkap?
printer-ask-native = Apakah kode QR di kertas kedua dapat dipindai?

## Bila gagal

printer-failed-begun = Sebagian data sudah terkirim. Periksa apakah ada kertas yang keluar sebelum mencoba lagi.
printer-failed-detail = Rincian teknis: { $detail }
printer-remedy-offline = Periksa apakah printer menyala, tersambung, dan beralamat benar.
printer-remedy-no-answer = Matikan dan nyalakan lagi printer, lalu coba lagi.
printer-remedy-no-paper = Pasang kertas, tutup penutupnya, lalu coba lagi.
printer-remedy-cover-open = Tutup printer sampai berbunyi klik, lalu coba lagi.
printer-remedy-cut-off = Periksa kabel dan jaringannya, dan apakah komputer lain sedang mencetak.
printer-remedy-not-found = Periksa alamatnya, dan apakah printer terpasang di komputer ini.
printer-remedy-not-allowed = Izinkan pengguna ini memakai printer; di Linux, tambahkan ke grup lp dan dialout.
printer-remedy-unsupported = Pasang penggerak atau pustaka yang disebut di bawah, atau pakai cara sambungan lain.
