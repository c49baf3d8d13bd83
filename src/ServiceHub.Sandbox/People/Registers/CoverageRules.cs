using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Places;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who pays for treatment: the Social Security Office for its members under sections 33 and 39, the state for civil servants and
/// their families (about one in thirteen), a fund for people with problems of status and rights (cabinet resolution of 23 March
/// 2010), and Universal Coverage for every other Thai (National Health Security Act B.E. 2545). About one in a hundred is missing.
/// </summary>
internal sealed class CoverageRules(DateOnly today, Hospitals hospitals)
{
    private static readonly DateOnly UniversalSince = new(2002, 11, 19);
    private static readonly DateOnly CivilServantsSince = new(1980, 10, 1);
    private static readonly DateOnly StatusProblemsSince = new(2010, 3, 23);

    // Who leaves employment stays covered for six months (Social Security Act, section 38).
    private const int DaysAfterEmployment = 180;

    public HealthCoverageRecord? Draw(Life life, SocialSecurityRecord? insurance, Chance chance)
    {
        if (life.NationalId is null || life.Household.Address is not { } home)
        {
            return null;
        }
        if (insurance is { Section: 33 or 39, Hospital: { } chosen } && DrawInsured(insurance, chosen, chance) is { } insured)
        {
            return Until(life, insured);
        }
        var scheme = DrawScheme(life, chance);
        var since = scheme switch
        {
            HealthScheme.Csmbs => CivilServantsSince,
            HealthScheme.Stp => StatusProblemsSince,
            _ => UniversalSince,
        };
        var last = life.DeceasedOn ?? today;
        return scheme is null ? null : Until(life, new HealthCoverageRecord(
            scheme.Value,
            chance.PerMille(300) ? hospitals.OfProvince(home.Province) : hospitals.OfDistrict(home.District),
            chance.Between(life.Born > since ? life.Born : since, last),
            null));
    }

    private HealthCoverageRecord? DrawInsured(SocialSecurityRecord insurance, LocalizedText hospital, Chance chance) =>
        insurance.Status switch
        {
            MembershipStatus.Active or MembershipStatus.Ended =>
                new(HealthScheme.Sss, hospital, insurance.RegisteredOn, null),
            MembershipStatus.Lapsed when chance.PerMille(200) =>
                new(HealthScheme.Sss, hospital, insurance.RegisteredOn, today.AddDays(chance.Below(DaysAfterEmployment))),
            _ => null,
        };

    private static HealthScheme? DrawScheme(Life life, Chance chance) => life.Category switch
    {
        NationalIdCategory.WithoutCivilStatus => chance.PerMille(800) ? HealthScheme.Stp : null,
        NationalIdCategory.ChildOfTemporaryForeigner => chance.PerMille(400) ? HealthScheme.Stp : null,
        NationalIdCategory.TemporaryForeigner => null,
        _ when chance.PerMille(75) => HealthScheme.Csmbs,
        _ => chance.PerMille(990) ? HealthScheme.Ucs : null,
    };

    private static HealthCoverageRecord Until(Life life, HealthCoverageRecord coverage) =>
        life.DeceasedOn is null ? coverage : coverage with { ValidTo = life.DeceasedOn };
}
