using ServiceHub.Sandbox.People.Places;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>What all agencies write down about a life.</summary>
internal sealed class Registry(DateOnly today, Employers employers, Hospitals hospitals)
{
    private readonly CardRules _cards = new(today);
    private readonly InsuranceRules _insurance = new(today, employers, hospitals);
    private readonly CoverageRules _coverage = new(today, hospitals);
    private readonly WelfareRules _welfare = new(today);

    public Person Draw(int number, Life life, Chance chance)
    {
        var card = _cards.Draw(life, chance);
        var insurance = _insurance.Draw(life, chance);
        var coverage = _coverage.Draw(life, insurance, chance);
        var welfare = _welfare.Draw(life, insurance, coverage, chance);
        var age = life.AgeOn(today);
        return Of(number, life) with
        {
            IdentityCard = card,
            SocialSecurity = insurance,
            HealthCoverage = coverage,
            Welfare = welfare,
            // The partners have met nine in ten; whom no register knows is known to them alone.
            InSharedProfile = life.NationalId is null || chance.PerMille(900),
            HasPhone = age >= 15 && !life.IsHomeless && chance.PerMille(920),
            HasEmail = age >= 15 && !life.IsHomeless && chance.PerMille(age < 60 ? 600 : 100),
        };
    }

    /// <summary>The person, of whom no agency has written down anything.</summary>
    public static Person Of(int number, Life life) => new()
    {
        Number = number,
        NationalId = life.NationalId,
        Sex = life.Sex,
        BirthDate = life.BirthDate,
        DeceasedOn = life.DeceasedOn,
        Name = life.Name,
        FormerName = life.FormerName,
        Household = life.Household,
        IsHead = life.IsHead,
    };
}
