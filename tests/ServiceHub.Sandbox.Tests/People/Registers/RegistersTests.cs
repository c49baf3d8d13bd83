using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Tests.People.Registers;

public sealed class RegistersTests
{
    private static readonly DateOnly Today = Everybody.Today;

    [Fact]
    public void Gives_no_card_to_the_youngest_nor_to_people_without_a_number()
    {
        Everybody.People.Where(person => Everybody.Age(person) < 5 || person.NationalId is null)
            .ShouldAllBe(person => person.IdentityCard == null);
        Everybody.People.Where(person => person.NationalId?.Category == NationalIdCategory.BirthNotifiedInTime && Everybody.Age(person) < 7)
            .ShouldAllBe(person => person.IdentityCard == null);
    }

    [Fact]
    public void Gives_a_card_to_nearly_everyone_else() =>
        Everybody.People.Where(person => Everybody.Age(person) >= 8 && person.NationalId is not null)
            .Average(person => person.IdentityCard is null ? 0 : 1)
            .ShouldBeInRange(0.97, 0.995);

    [Fact]
    public void Lets_the_cards_of_thais_expire_the_day_before_the_ninth_birthday_or_never()
    {
        foreach (var person in Everybody.People.Where(person => person.IdentityCard is not null && Digit(person) is >= 1 and <= 5))
        {
            var card = person.IdentityCard!;
            var born = Everybody.LegalBirth(person);
            if (card.IssuedOn >= born.AddYears(70))
            {
                card.ExpiresOn.ShouldBeNull();
                continue;
            }
            var after = card.ExpiresOn!.Value.AddDays(1);
            after.ShouldBe(born.AddYears(after.Year - born.Year));
            after.AddYears(-8).ShouldBeGreaterThan(card.IssuedOn.AddDays(-1));
            after.AddYears(-9).ShouldBeLessThanOrEqualTo(card.IssuedOn);
        }
    }

    [Fact]
    public void States_each_cards_status_truly()
    {
        foreach (var person in Everybody.People.Where(person => person.IdentityCard is not null))
        {
            var card = person.IdentityCard!;
            card.IssuedOn.ShouldBeLessThanOrEqualTo(person.DeceasedOn ?? Today);
            (card.Status == CardStatus.Cancelled).ShouldBe(person.DeceasedOn is not null);
            if (card.Status is CardStatus.Active or CardStatus.Lost)
            {
                (card.ExpiresOn is null || card.ExpiresOn >= Today).ShouldBeTrue();
            }
            if (card.Status == CardStatus.Expired)
            {
                card.ExpiresOn!.Value.ShouldBeLessThan(Today);
            }
        }
        Everybody.People.Select(person => person.IdentityCard?.Status).OfType<CardStatus>().Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Insures_people_of_working_age_under_all_three_sections()
    {
        var insured = Everybody.People.Where(person => person.SocialSecurity is not null).ToList();

        insured.ShouldAllBe(person => Everybody.Age(person) >= 15 && person.NationalId != null);
        insured.ShouldAllBe(person => (person.SocialSecurity!.Section == 33) == (person.SocialSecurity.Employer != null));
        insured.ShouldAllBe(person => (person.SocialSecurity!.Section == 40) == (person.SocialSecurity.Hospital == null));
        insured.ShouldAllBe(person => person.SocialSecurity!.RegisteredOn <= Today);
        Share(33, MembershipStatus.Active).ShouldBeInRange(0.15, 0.21);
        Share(39, MembershipStatus.Active).ShouldBeInRange(0.015, 0.035);
        Share(40, MembershipStatus.Active).ShouldBeInRange(0.13, 0.19);
        Share(33, MembershipStatus.Pensioner).ShouldBeInRange(0.01, 0.025);

        static double Share(int section, MembershipStatus status) => Everybody.People.Average(
            person => person.SocialSecurity is { } record && record.Section == section && record.Status == status ? 1.0 : 0);
    }

    [Fact]
    public void Lets_social_security_disagree_now_and_then()
    {
        var insured = Everybody.People.Where(person => person.SocialSecurity is not null).ToList();

        insured.Count(person => person.SocialSecurity!.BirthDate != person.BirthDate).ShouldBeInRange(10, 60);
        insured.Count(person => person.SocialSecurity!.Name != person.Name).ShouldBeInRange(20, 120);
        insured.Where(person => person.SocialSecurity!.Name != person.Name)
            .ShouldAllBe(person => person.SocialSecurity!.Name == person.FormerName!.Name);
    }

    [Fact]
    public void Covers_nearly_all_by_a_scheme_that_fits_their_insurance()
    {
        foreach (var person in Everybody.People)
        {
            if (person.SocialSecurity is { Section: 33 or 39, Status: MembershipStatus.Active })
            {
                person.HealthCoverage!.Scheme.ShouldBe(HealthScheme.Sss);
                person.HealthCoverage.Hospital.ShouldBe(person.SocialSecurity.Hospital);
            }
            if (person.HealthCoverage?.Scheme == HealthScheme.Sss)
            {
                person.SocialSecurity!.Section.ShouldBeOneOf(33, 39);
            }
            if (person.HealthCoverage?.Scheme == HealthScheme.Stp)
            {
                Digit(person).ShouldBeOneOf(0, 7);
            }
            if (person.HealthCoverage is { } coverage && person.DeceasedOn is not null)
            {
                coverage.ValidTo.ShouldBe(person.DeceasedOn);
            }
        }
        Everybody.People.Average(person => person.HealthCoverage is null ? 0.0 : 1).ShouldBeInRange(0.95, 0.99);
        Everybody.People.Select(person => person.HealthCoverage?.Scheme).OfType<HealthScheme>().Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Helps_those_whom_each_category_is_for()
    {
        foreach (var person in Everybody.People.Where(person => person.Welfare is not null))
        {
            var age = Everybody.Age(person);
            var fits = person.Welfare!.Category switch
            {
                WelfareCategory.ElderlyAllowance => age >= 60,
                WelfareCategory.ChildSupportGrant => age < 6,
                WelfareCategory.StateWelfareCard => age >= 18,
                _ => true,
            };
            fits.ShouldBeTrue();
            person.DeceasedOn.ShouldBeNull();
            person.Welfare.RegisteredOn.ShouldBeLessThanOrEqualTo(Today);
            person.Welfare.HouseholdSize.ShouldBe(person.Household.Size);
        }
        Everybody.People.Select(person => person.Welfare?.Category).OfType<WelfareCategory>().Distinct().Count().ShouldBe(5);
    }

    private static int Digit(Person person) => (int)person.NationalId!.Value.Category;
}
