namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Whom the welfare register holds, each once with the help that counts most. Elderly allowance from 60 on for all without a state
/// pension (about 11 of 14 million); child support grant up to six years in poor households (about two in three children);
/// disability allowance for three in a hundred; state welfare card for about 13 million on a low income (Ministry of Social
/// Development and Human Security and Ministry of Finance, figures of 2023, rounded).
/// </summary>
internal sealed class WelfareRules(DateOnly today)
{
    // The allowance became universal in April 2009; the last two enrolments for the card closed on these days.
    private static readonly DateOnly UniversalAllowanceSince = new(2009, 4, 1);
    private static readonly DateOnly DisabilityAllowanceSince = new(2010, 4, 1);
    private static readonly DateOnly[] CardEnrolments = [new(2017, 5, 15), new(2022, 10, 31)];

    private const int EnrolmentDays = 40;

    public WelfareRecord? Draw(Life life, SocialSecurityRecord? insurance, HealthCoverageRecord? coverage, Chance chance)
    {
        if (life.NationalId is null || life.DeceasedOn is not null || !life.IsThai)
        {
            return null;
        }
        if (life.IsHomeless)
        {
            return Record(life, WelfareCategory.HomelessAssistance, chance.Between(today.AddYears(-5), today));
        }
        var age = life.AgeOn(today);
        return age switch
        {
            < 6 => DrawChild(life, chance),
            >= 60 when coverage?.Scheme != HealthScheme.Csmbs => DrawElderly(life, chance),
            _ => DrawOther(life, age, insurance, chance),
        };
    }

    public static WelfareRecord Record(Life life, WelfareCategory category, DateOnly registeredOn) =>
        new(life.Name, life.BirthDate, category, registeredOn, life.Household.Size);

    private WelfareRecord? DrawChild(Life life, Chance chance) => chance.PerMille(650)
        ? Record(life, WelfareCategory.ChildSupportGrant, chance.Between(life.Born, Earlier(life.Born.AddDays(120), today)))
        : null;

    private WelfareRecord? DrawElderly(Life life, Chance chance)
    {
        var sixty = life.Born.AddYears(60);
        var since = sixty > UniversalAllowanceSince ? sixty : UniversalAllowanceSince;
        return chance.PerMille(850)
            ? Record(life, WelfareCategory.ElderlyAllowance, chance.Between(since, Earlier(since.AddDays(90), today)))
            : null;
    }

    private WelfareRecord? DrawOther(Life life, int age, SocialSecurityRecord? insurance, Chance chance)
    {
        if (chance.PerMille(30))
        {
            var since = life.Born > DisabilityAllowanceSince ? life.Born : DisabilityAllowanceSince;
            return Record(life, WelfareCategory.DisabilityAllowance, chance.Between(since, today));
        }
        var employed = insurance is { Section: 33, Status: MembershipStatus.Active };
        return age >= 18 && DrawEnrolment(life) is { } day && chance.PerMille(employed ? 40 : 350)
            ? Record(life, WelfareCategory.StateWelfareCard, day.AddDays(-chance.Below(EnrolmentDays)))
            : null;
    }

    /// <summary>The last enrolment at which the person was of age.</summary>
    private static DateOnly? DrawEnrolment(Life life)
    {
        var day = CardEnrolments.LastOrDefault(day => life.AgeOn(day.AddDays(-EnrolmentDays)) >= 18);
        return day == default ? null : day;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
