using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.Tests.People.Registers;

public sealed class RecordOfficeTests
{
    private static readonly DateOnly Today = Everybody.Today;

    private static RecordOffice Office => Everybody.Population.Office;

    [Fact]
    public void Registers_the_living_in_houses_with_a_host_a_code_and_an_official_area()
    {
        var houses = Everybody.People.Select(person => (Person: person, House: Office.House(person))).Where(pair => pair.House is not null).ToList();

        houses.Count.ShouldBeInRange(9_500, 9_950);
        foreach (var (person, house) in houses)
        {
            person.DeceasedOn.ShouldBeNull();
            house!.HouseCode.ShouldMatch(@"^\d{2}00\d{7}$");
            house.MovedInOn.ShouldBeInRange(Everybody.LegalBirth(person), Today);
            house.Address.AreaCode.ShouldStartWith(house.Address.District.Code);
            house.Address.AreaCode.Length.ShouldBe(6);
        }
        houses.GroupBy(pair => pair.House!.HouseCode).ShouldAllBe(house => house.Count(pair => pair.House!.Role == HouseRole.Host) <= 1);
        houses.GroupBy(pair => pair.House!.HouseCode).Count(house => house.Any(pair => pair.House!.Role == HouseRole.Host)).ShouldBeGreaterThan(3_000);
        houses.Count(pair => !pair.House!.Address.AreaCode.EndsWith("00", StringComparison.Ordinal)).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Enters_as_disabled_whom_the_welfare_register_pays_for_it()
    {
        var disabled = Everybody.People.Where(person => Office.Disability(person) is not null).ToList();

        Everybody.People.Where(person => person.Welfare?.Category == WelfareCategory.DisabilityAllowance)
            .ShouldAllBe(person => Office.Disability(person)!.AllowanceSatang >= 80_000);
        disabled.Count.ShouldBeInRange(200, 450);
        disabled.Select(person => Office.Disability(person)!.Type).Distinct().Count().ShouldBe(7);
        disabled.Select(person => Office.Disability(person)!.CardNumber).ShouldBeUnique();
        disabled.ShouldAllBe(person => person.DeceasedOn == null && Office.Disability(person)!.IssuedOn <= Today);
    }

    [Fact]
    public void Lets_thais_own_land_in_thai_measures()
    {
        var owners = Everybody.People.Where(person => Office.LandTitles(person).Count > 0).ToList();

        owners.Count.ShouldBeInRange(1_600, 2_500);
        owners.ShouldAllBe(person => Digit(person) >= 1 && Digit(person) <= 5 && Everybody.Age(person) >= 25);
        foreach (var title in owners.SelectMany(Office.LandTitles))
        {
            title.Area.Ngan.ShouldBeInRange(0, 3);
            title.Area.TenthsOfWah.ShouldBeInRange(0, 999);
            title.Area.Total.ShouldBeGreaterThan(0);
            title.AppraisedSatang.ShouldBeGreaterThan(0);
            (title.AppraisedSatang % 100_000).ShouldBe(0);
            title.RegisteredOn.ShouldBeLessThanOrEqualTo(Today);
        }
    }

    [Fact]
    public void Licenses_drivers_of_age_and_tells_how_each_licence_stands()
    {
        var drivers = Everybody.People.Where(person => Office.DrivingLicence(person) is not null).ToList();

        drivers.Count.ShouldBeInRange(4_000, 5_500);
        drivers.Select(person => Office.DrivingLicence(person)!.Number).ShouldBeUnique();
        foreach (var person in drivers)
        {
            var licence = Office.DrivingLicence(person)!;
            Ages.On(Everybody.LegalBirth(person), licence.IssuedOn).ShouldBeGreaterThanOrEqualTo(
                licence.Categories.SequenceEqual([LicenceCategory.PrivateMotorcycle]) ? 15 : 18);
            (licence.ExpiresOn is null).ShouldBe(licence.ExpiresOn is null && licence.IssuedOn <= new DateOnly(2003, 10, 23));
            (licence.SuspendedUntil is not null).ShouldBe(licence.Status == LicenceStatus.Suspended);
            if (licence.Status is LicenceStatus.Valid or LicenceStatus.Expired)
            {
                (licence.ExpiresOn < Today).ShouldBe(licence.Status == LicenceStatus.Expired);
            }
        }
        drivers.Select(person => Office.DrivingLicence(person)!.Status).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Taxes_last_years_income_by_the_bands()
    {
        var taxed = Everybody.People.Select(person => Office.Tax(person)).OfType<TaxRecord>().ToList();

        taxed.Count.ShouldBeInRange(1_800, 3_200);
        taxed.ShouldAllBe(tax => tax.Year == 2025);
        taxed.Where(tax => tax.Status == TaxStatus.NotFiled).ShouldAllBe(tax => tax.FiledOn == null && tax.IncomeSatang == 0);
        taxed.Where(tax => tax.Status != TaxStatus.NotFiled)
            .ShouldAllBe(tax => tax.FiledOn >= new DateOnly(2026, 1, 1) && tax.FiledOn <= new DateOnly(2026, 4, 8));
        taxed.Select(tax => tax.Status).Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData(310_000, 0)]
    [InlineData(460_000, 7_500)]
    [InlineData(1_160_000, 115_000)]
    [InlineData(5_260_000, 1_300_000)]
    public void Computes_the_tax_that_the_code_demands(long income, long due) => TaxRules.Due(income).ShouldBe(due);

    [Fact]
    public void Gives_a_laser_code_to_each_card_and_none_without()
    {
        foreach (var person in Everybody.People)
        {
            var code = Office.LaserCode(person);
            (code is not null).ShouldBe(person.IdentityCard is not null);
            code?.ShouldMatch("^[A-Z]{2}[0-9]{10}$");
        }
        LaserCodes.Printed("JT0123456789").ShouldBe("JT0-1234567-89");
    }

    [Fact]
    public void Tells_of_cards_one_after_the_other_up_to_the_present_one()
    {
        foreach (var person in Everybody.People)
        {
            var cards = Office.EarlierCards(person);
            cards.Select(card => card.Issue).ShouldBe(Enumerable.Range(1, cards.Count));
            cards.ShouldAllBe(card => card.IssuedOn < card.EndedOn && card.IssuedOn >= Everybody.LegalBirth(person).AddYears(7));
            cards.Zip(cards.Skip(1)).ShouldAllBe(pair => pair.First.EndedOn <= pair.Second.IssuedOn);
            (cards.Count == 0 || cards[^1].EndedOn <= person.IdentityCard!.IssuedOn).ShouldBeTrue();
        }
        Everybody.People.Average(person => Office.EarlierCards(person).Count).ShouldBeInRange(1, 6);
    }

    [Fact]
    public void Tells_of_names_that_lead_to_the_one_in_use()
    {
        foreach (var person in Everybody.People)
        {
            var changes = Office.NameChanges(person);
            changes.Zip(changes.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From && pair.First.On <= pair.Second.On);
            if (changes.Count > 0)
            {
                changes[^1].To.ShouldBe(person.Name);
                changes[^1].On.ShouldBeLessThanOrEqualTo(Today);
            }
            if (person.FormerName is { } former && person.NationalId is not null)
            {
                changes[^1].From.ShouldBe(former.Name);
                changes[^1].On.ShouldBe(former.LastUsedOn.AddDays(1));
            }
        }
        Everybody.People.SelectMany(Office.NameChanges).Select(change => change.Kind).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Holds_nothing_of_people_without_a_number() => Everybody.People.Where(person => person.NationalId is null)
        .ShouldAllBe(person => Office.House(person) == null && Office.Tax(person) == null && Office.DrivingLicence(person) == null
            && Office.Disability(person) == null && Office.LandTitles(person).Count == 0 && Office.LaserCode(person) == null);

    [Fact]
    public void Draws_each_person_the_same_in_a_population_of_any_size()
    {
        var few = PopulationGenerator.Generate(new SandboxOptions { Population = 100 });

        few.People.Take(90).Select(few.Office.Tax).ShouldBe(Everybody.People.Take(90).Select(Office.Tax));
    }

    private static int Digit(Person person) => (int)(person.NationalId?.Category ?? NationalIdCategory.WithoutCivilStatus);
}
