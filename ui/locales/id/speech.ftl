### Kata-kata panggilan yang diucapkan di ruang tunggu. Teks ini didengar, tidak dibaca:
### setelah "antrean" ada koma supaya suara berhenti sejenak, dan tidak ada angka.

# $number: nomor antrean yang sudah dieja, $counter: nomor loket dalam kata.
speech-call-first = Nomor antrean, { $number }, silakan menuju loket { $counter }.
speech-call-again = Panggilan ulang. { speech-call-first }
speech-call-last = Panggilan terakhir. { speech-call-first }

# Bilangan 0 sampai 19; 0 sampai 9 dipakai juga untuk mengeja angka satu per satu.
speech-small =
    { $number ->
        [0] nol
        [1] satu
        [2] dua
        [3] tiga
        [4] empat
        [5] lima
        [6] enam
        [7] tujuh
        [8] delapan
        [9] sembilan
        [10] sepuluh
        [11] sebelas
        [12] dua belas
        [13] tiga belas
        [14] empat belas
        [15] lima belas
        [16] enam belas
        [17] tujuh belas
        [18] delapan belas
       *[19] sembilan belas
    }

# $number: 2 sampai 9, banyaknya puluhan.
speech-tens =
    { $number ->
        [2] dua puluh
        [3] tiga puluh
        [4] empat puluh
        [5] lima puluh
        [6] enam puluh
        [7] tujuh puluh
        [8] delapan puluh
       *[9] sembilan puluh
    }
speech-tens-and-unit = { $tens } { $unit }

# $number: 1 sampai 9, banyaknya ratusan.
speech-hundreds =
    { $number ->
        [1] seratus
        [2] dua ratus
        [3] tiga ratus
        [4] empat ratus
        [5] lima ratus
        [6] enam ratus
        [7] tujuh ratus
        [8] delapan ratus
       *[9] sembilan ratus
    }
speech-hundreds-and-rest = { $hundreds } { $rest }
