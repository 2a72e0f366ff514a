### The words of a call, spoken in the lobby. They are heard, not read:
### commas are short pauses, and there are no figures.

# $number: the number, spelled out; $counter: the counter's number in words.
speech-call-first = Number { $number }, please proceed to counter { $counter }.
speech-call-again = Calling again. { speech-call-first }
speech-call-last = Last call. { speech-call-first }

# 0 to 19; 0 to 9 also spell figures one by one.
speech-small =
    { $number ->
        [0] zero
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
        [13] thirteen
        [14] fourteen
        [15] fifteen
        [16] sixteen
        [17] seventeen
        [18] eighteen
       *[19] nineteen
    }

# $number: 2 to 9, how many tens.
speech-tens =
    { $number ->
        [2] twenty
        [3] thirty
        [4] forty
        [5] fifty
        [6] sixty
        [7] seventy
        [8] eighty
       *[9] ninety
    }
speech-tens-and-unit = { $tens }-{ $unit }

# $number: 1 to 9, how many hundreds.
speech-hundreds =
    { $number ->
        [1] one hundred
        [2] two hundred
        [3] three hundred
        [4] four hundred
        [5] five hundred
        [6] six hundred
        [7] seven hundred
        [8] eight hundred
       *[9] nine hundred
    }
speech-hundreds-and-rest = { $hundreds } and { $rest }
