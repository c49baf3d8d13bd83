using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Tests.People;

public sealed class PersonasTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(10_000)]
    public void Stand_first_in_a_population_of_any_size(int size)
    {
        var population = PopulationGenerator.Generate(new SandboxOptions { Population = size });

        population.Personas.Select(persona => persona.Person).ShouldBe(population.People.Take(population.Personas.Count));
        population.Personas.Select(persona => persona.Key).ShouldBe(
        [
            "ordinary", "no-national-id", "without-civil-status", "birth-month-unknown", "deceased", "expired-card", "lost-card",
            "changed-surname", "birth-dates-disagree", "welfare-only", "hundred-years", "newborn",
            "agencies-disagree", "land-owner", "disabled", "suspended-licence", "name-changed-twice",
        ]);
        population.Personas.ShouldAllBe(persona => persona.Why.Th!.Length > 0 && persona.Why.En!.Length > 0);
    }

    [Fact]
    public void Hold_the_same_numbers_in_a_population_of_any_size() =>
        PopulationGenerator.Generate(new SandboxOptions { Population = 50 }).Personas.Select(persona => persona.Person.NationalId)
            .ShouldBe(Everybody.Population.Personas.Select(persona => persona.Person.NationalId));

    [Fact]
    public void Ordinary_is_known_to_all_four_agencies_and_the_profile()
    {
        var person = Everybody.Persona("ordinary");

        person.IdentityCard!.Status.ShouldBe(CardStatus.Active);
        person.SocialSecurity!.Section.ShouldBe(33);
        person.SocialSecurity.Employer.ShouldNotBeNull();
        person.HealthCoverage!.Scheme.ShouldBe(HealthScheme.Sss);
        person.HealthCoverage.Hospital.ShouldBe(person.SocialSecurity.Hospital);
        person.Welfare.ShouldNotBeNull();
        person.InSharedProfile.ShouldBeTrue();
        person.Name.Full.ShouldBe(new LocalizedText("นายสมชาย ใจดี", "Mr. Somchai Chaidi"));
    }

    [Fact]
    public void No_national_id_is_known_to_the_profile_alone()
    {
        var person = Everybody.Persona("no-national-id");

        person.NationalId.ShouldBeNull();
        person.TemporaryNumber.ShouldBe("TMP-0000001");
        person.InSharedProfile.ShouldBeTrue();
        person.Household.Address.ShouldBeNull();
        Agencies(person).ShouldBeEmpty();
    }

    [Fact]
    public void Without_civil_status_has_a_number_that_begins_with_0_and_a_card_for_ten_years()
    {
        var person = Everybody.Persona("without-civil-status");

        person.NationalId!.Value.Digits.ShouldStartWith("0");
        person.NationalId.Value.Digits.Substring(5, 2).ShouldBe("89");
        person.HealthCoverage!.Scheme.ShouldBe(HealthScheme.Stp);
        person.IdentityCard!.ExpiresOn.ShouldBe(person.IdentityCard.IssuedOn.AddYears(10).AddDays(-1));
    }

    [Fact]
    public void Birth_month_unknown_has_only_a_year_at_every_agency()
    {
        var person = Everybody.Persona("birth-month-unknown");

        PartialDate[] dates = [person.BirthDate, person.IdentityCard!.BirthDate, person.Welfare!.BirthDate];
        dates.ShouldAllBe(date => date.ToString() == "1948");
    }

    [Fact]
    public void Deceased_has_a_cancelled_card_and_ended_coverage()
    {
        var person = Everybody.Persona("deceased");

        person.DeceasedOn.ShouldNotBeNull();
        person.IdentityCard!.Status.ShouldBe(CardStatus.Cancelled);
        person.SocialSecurity!.Status.ShouldBe(MembershipStatus.Ended);
        person.HealthCoverage!.ValidTo.ShouldBe(person.DeceasedOn);
        person.Welfare.ShouldBeNull();
    }

    [Fact]
    public void Expired_and_lost_cards_are_what_they_say()
    {
        var expired = Everybody.Persona("expired-card").IdentityCard!;

        expired.Status.ShouldBe(CardStatus.Expired);
        expired.ExpiresOn!.Value.ShouldBeLessThan(Everybody.Today);
        Everybody.Persona("lost-card").IdentityCard!.Status.ShouldBe(CardStatus.Lost);
    }

    [Fact]
    public void Changed_surname_keeps_the_former_one_at_social_security()
    {
        var person = Everybody.Persona("changed-surname");

        person.FormerName!.Name.Family.ShouldNotBe(person.Name.Family);
        person.SocialSecurity!.Name.ShouldBe(person.FormerName.Name);
        person.IdentityCard!.Name.ShouldBe(person.Name);
        person.IdentityCard.IssuedOn.ShouldBeGreaterThan(person.FormerName.LastUsedOn);
    }

    [Fact]
    public void Birth_dates_disagree_between_card_and_social_security()
    {
        var person = Everybody.Persona("birth-dates-disagree");

        person.IdentityCard!.BirthDate.ShouldBe(person.BirthDate);
        person.SocialSecurity!.BirthDate.ShouldNotBe(person.BirthDate);
    }

    [Fact]
    public void Welfare_only_is_known_to_nobody_else()
    {
        var person = Everybody.Persona("welfare-only");

        Agencies(person).ShouldBe(["welfare"]);
        person.NationalId.ShouldNotBeNull();
        person.InSharedProfile.ShouldBeFalse();
    }

    [Fact]
    public void Hundred_years_holds_a_card_for_life()
    {
        var person = Everybody.Persona("hundred-years");

        Everybody.Age(person).ShouldBe(100);
        person.IdentityCard!.ExpiresOn.ShouldBeNull();
        person.IdentityCard.Status.ShouldBe(CardStatus.Active);
    }

    [Fact]
    public void Newborn_is_days_old_and_has_no_card()
    {
        var person = Everybody.Persona("newborn");

        (Everybody.Today.DayNumber - Everybody.LegalBirth(person).DayNumber).ShouldBeInRange(0, 14);
        Agencies(person).ShouldBe(["health"]);
        person.Household.ShouldBe(Everybody.Persona("ordinary").Household);
    }

    [Fact]
    public void Ordinary_is_known_to_the_later_registers_too()
    {
        var holdings = Holdings("ordinary");

        holdings.House!.Role.ShouldBe(HouseRole.Host);
        holdings.LandTitles.Count.ShouldBe(1);
        holdings.DrivingLicence!.Status.ShouldBe(LicenceStatus.Valid);
        holdings.Tax!.RefundSatang.ShouldBe(325_000);
        holdings.Disability.ShouldBeNull();
        holdings.LaserCode.ShouldNotBeNull();
    }

    [Fact]
    public void Agencies_disagree_on_birth_date_surname_and_address()
    {
        var person = Everybody.Persona("agencies-disagree");

        person.SocialSecurity!.BirthDate.ShouldNotBe(person.IdentityCard!.BirthDate);
        person.SocialSecurity.Name.Family.ShouldNotBe(person.IdentityCard.Name.Family);
        Holdings("agencies-disagree").House!.Address.Province.ShouldNotBe(person.Household.Address!.Province);
    }

    [Fact]
    public void Land_owner_needs_three_pages_and_the_disabled_draws_her_allowance()
    {
        Holdings("land-owner").LandTitles.Count.ShouldBe(7);
        Holdings("disabled").Disability!.AllowanceSatang.ShouldBe(80_000);
        Everybody.Persona("disabled").Welfare!.Category.ShouldBe(WelfareCategory.DisabilityAllowance);
    }

    [Fact]
    public void Suspended_licence_has_an_end_of_its_suspension()
    {
        var licence = Holdings("suspended-licence").DrivingLicence!;

        licence.Status.ShouldBe(LicenceStatus.Suspended);
        licence.SuspendedUntil!.Value.ShouldBeGreaterThan(Everybody.Today);
    }

    [Fact]
    public void Name_changed_twice_got_a_new_card_each_time()
    {
        var holdings = Holdings("name-changed-twice");

        holdings.NameChanges.Select(change => change.Kind).ShouldBe([NameChangeKind.Given, NameChangeKind.FamilyByMarriage]);
        holdings.EarlierCards.Count(card => card.Reason == CardEnd.NameChanged).ShouldBe(2);
    }

    [Fact]
    public void Welfare_only_is_held_by_no_later_register() => Holdings("welfare-only").ShouldBe(PersonHoldings.None);

    private static PersonHoldings Holdings(string key) => Everybody.Population.Office.Of(Everybody.Persona(key));

    private static IEnumerable<string> Agencies(Person person)
    {
        (string, object?)[] records =
        [
            ("card", person.IdentityCard), ("insurance", person.SocialSecurity),
            ("health", person.HealthCoverage), ("welfare", person.Welfare),
        ];
        return records.Where(record => record.Item2 is not null).Select(record => record.Item1);
    }
}
