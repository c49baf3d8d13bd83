using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// The cards before the present one, told backwards from it: most ended with their term, eight years, six for those issued before 10
/// July 2011 (Identity Card Act, third issue, B.E. 2554), when the first card also still came at fifteen.
/// </summary>
internal static class CardHistoryRules
{
    private static readonly DateOnly Reform = new(2011, 7, 10);

    public static IReadOnlyList<EarlierCardRecord> Draw(Person person, Chance chance)
    {
        if (person.IdentityCard is not { } card || !person.IsThai)
        {
            return [];
        }
        var first = person.Born.AddYears(7) >= Reform ? person.Born.AddYears(7) : Earlier(person.Born.AddYears(15), card.IssuedOn);
        List<(DateOnly Issued, DateOnly Ended, CardEnd Reason)> cards = [];
        var next = card.IssuedOn;
        while (true)
        {
            var reason = DrawReason(chance);
            var years = next > Reform.AddYears(8) ? 8 : 6;
            var days = reason == CardEnd.Expired ? years * 365 + chance.Below(60) : 200 + chance.Below(years * 365 - 260);
            var issued = next.AddDays(-days);
            if (issued < first)
            {
                break;
            }
            // Who loses a card comes for the next one a few days later; the others hand the old one in.
            cards.Add((issued, reason == CardEnd.Lost ? next.AddDays(-1 - chance.Below(20)) : next, reason));
            next = issued;
        }
        cards.Reverse();
        return [.. cards.Select((earlier, place) => new EarlierCardRecord(place + 1, earlier.Issued, earlier.Ended, earlier.Reason))];
    }

    private static CardEnd DrawReason(Chance chance) => chance.Below(100) switch
    {
        < 72 => CardEnd.Expired,
        < 85 => CardEnd.Lost,
        < 93 => CardEnd.Damaged,
        _ => CardEnd.AddressChanged,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
