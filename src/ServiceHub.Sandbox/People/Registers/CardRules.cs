namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who has an identity card, and how it stands. Thai nationals get one from seven years on and have sixty days to ask for it; it is
/// valid for eight years from the birthday after its issue, and for life when issued at seventy or later (Identity Card Act B.E.
/// 2526 as amended in B.E. 2554, sections 5 to 6 bis). Others get a card of their own colour from five years on, for ten years.
/// </summary>
internal sealed class CardRules(DateOnly today)
{
    public const int AgeForLife = 70;

    private const int DaysToAsk = 60;

    public IdentityCardRecord? Draw(Life life, Chance chance)
    {
        var since = life.Born.AddYears(life.IsThai ? 7 : 5);
        if (life.NationalId is null || since > today || chance.PerMille(since > today.AddDays(-DaysToAsk) ? 500 : 15))
        {
            return null;
        }
        var years = life.IsThai ? 8 : 10;
        var issued = chance.Between(Later(since, today.AddYears(-years).AddDays(1)), today.AddDays(-1));
        var status = life.DeceasedOn is not null ? CardStatus.Cancelled : chance.PerMille(15) ? CardStatus.Lost : CardStatus.Active;
        // Some let a card lapse and do not come back for years.
        if (status == CardStatus.Active && chance.PerMille(45) && DrawLapsed(life, since, chance) is { } lapsed)
        {
            (issued, status) = (lapsed, CardStatus.Expired);
        }
        return Card(life, Earlier(issued, life.DeceasedOn), status);
    }

    public static IdentityCardRecord Card(Life life, DateOnly issued, CardStatus status) =>
        new(life.Name, life.BirthDate, issued, LastDay(life, issued), status);

    private static DateOnly? LastDay(Life life, DateOnly issued)
    {
        if (life.AgeOn(issued) >= AgeForLife)
        {
            return null;
        }
        if (!life.IsThai)
        {
            return issued.AddYears(10).AddDays(-1);
        }
        var birthday = life.Born.AddYears(life.AgeOn(issued) + 1);
        return birthday.AddYears(8).AddDays(-1);
    }

    private DateOnly? DrawLapsed(Life life, DateOnly since, Chance chance)
    {
        var issued = chance.Between(Later(since, today.AddYears(-14)), today.AddYears(-9));
        // A card that is valid on the seventieth birthday is valid for life.
        return issued >= since && LastDay(life, issued) is { } last && last < today && life.AgeOn(last) < AgeForLife ? issued : null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly? other) => other < one ? other.Value : one;
}
