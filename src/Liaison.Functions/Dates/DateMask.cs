using System.Globalization;
using System.Text;

namespace Liaison.Functions.Dates;

/// <summary>
/// A model of dates and times: years (A or Y), months (M), days (J or D), hours (H), minutes (M behind H), seconds (S) and
/// hundredths (C); each run of a letter is a number of so many digits, everything else stands for itself.
/// Written, three letters for the month or the day are its abbreviation, four its name; it begins with a capital when the first
/// letter alone is one.
/// </summary>
internal static class DateMask
{
    public static string Write(Moment moment, string mask)
    {
        var text = new StringBuilder();
        foreach (var (letter, run) in Runs(mask))
        {
            text.Append(letter switch
            {
                '\0' => run,
                'M' when run.Length > 2 => Named("Month", moment.Month, run, mask),
                'D' when run.Length > 2 => Named("Day", moment.Date.DayOfWeek, run, mask),
                _ => Number(moment, letter, run.Length),
            });
        }

        return text.ToString();
    }

    // In the language of the letters of the mask.
    private static string Named(string label, int rank, string run, string mask)
    {
        var language = mask.AsSpan().IndexOfAny("DdYy") >= 0 ? Vocabulary.Language.English : Vocabulary.Language.French;
        string name = Vocabulary.Messages.Label(string.Create(CultureInfo.InvariantCulture, $"{label}{rank}{(run.Length == 3 ? "Short" : "")}")).In(language);
        return char.IsUpper(run[0]) && char.IsLower(run[1]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>The moment that a text says by the model; none when it does not fit.</summary>
    public static bool TryRead(string text, string mask, out Moment moment)
    {
        moment = default;
        int place = 0;
        var (year, month, day, hour, minute, second, hundredth) = (1, 1, 1, 0, 0, 0, 0);
        foreach (var (letter, run) in Runs(mask))
        {
            string piece = text.Substring(Math.Min(place, text.Length), Math.Min(run.Length, Math.Max(0, text.Length - place)));
            place += run.Length;
            if (letter == '\0')
                continue;
            if (piece.Length < run.Length || !int.TryParse(piece, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                return false;
            switch (letter)
            {
                case 'Y': year = run.Length > 2 ? number : number + (number < 50 ? 2000 : 1900); break;
                case 'M': month = number; break;
                case 'D': day = number; break;
                case 'H': hour = number; break;
                case 'N': minute = number; break;
                case 'S': second = number; break;
                default: hundredth = number; break;
            }
        }

        var date = Date.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month:00}{day:00}"));
        string time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}{minute:00}{second:00}{hundredth:00}");
        if (!date.IsValid || !TimeOfDay.TryParse(time, out var read))
            return false;
        moment = new Moment(date, read);
        return true;
    }

    private static string Number(Moment moment, char letter, int digits)
    {
        int number = letter switch
        {
            'Y' => digits <= 2 ? moment.Year % 100 : moment.Year,
            'M' => moment.Month,
            'D' => moment.Day,
            'H' => moment.Hour,
            'N' => moment.Minute,
            'S' => moment.Second,
            _ => digits > 2 ? moment.Millisecond : moment.Millisecond / 10,
        };
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The runs of one letter, each under one name: minutes are N; text is \0.</summary>
    private static IEnumerable<(char Letter, string Run)> Runs(string mask)
    {
        bool isBehindHours = false;
        for (int start = 0; start < mask.Length;)
        {
            int end = start + 1;
            while (end < mask.Length && char.ToUpperInvariant(mask[end]) == char.ToUpperInvariant(mask[start]))
                end++;
            char letter = char.ToUpperInvariant(mask[start]) switch
            {
                'A' or 'Y' => 'Y',
                'J' or 'D' => 'D',
                'M' => isBehindHours ? 'N' : 'M',
                'H' => 'H',
                'S' => 'S',
                'C' => 'C',
                _ => '\0',
            };
            isBehindHours = letter == 'H' || (isBehindHours && letter == '\0');
            yield return (letter, mask[start..end]);
            start = end;
        }
    }
}
