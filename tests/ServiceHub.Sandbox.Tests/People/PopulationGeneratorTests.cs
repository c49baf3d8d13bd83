using System.Security.Cryptography;
using System.Text.Json;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Tests.People;

public sealed class PopulationGeneratorTests
{
    [Fact]
    public void Makes_ten_thousand_people_unless_told_otherwise() => Everybody.People.Count.ShouldBe(10_000);

    /// <summary>When this changes on purpose, the manifest's generator version must be raised with it.</summary>
    [Fact]
    public void Makes_the_same_people_on_every_machine() =>
        Hash(Everybody.People).ShouldBe("4725e39d73f5f0d23a5980ebf306361d72b7f51841127bffc18727257a0482f6");

    /// <summary>The same goes for what the other registers hold of them.</summary>
    [Fact]
    public void Holds_the_same_of_them_on_every_machine() =>
        Hash(Everybody.People.Select(person =>
        {
            var holdings = JsonSerializer.SerializeToNode(Everybody.Population.Office.Of(person))!.AsObject();
            holdings.Remove(nameof(PersonHoldings.StudentLoan));
            return holdings;
        })).ShouldBe("284b8af7db33989e0adb368a0f367110cd68c90266c05a536fb22aeb435208f4");

    /// <summary>By itself, since it came later and changed nothing of the others.</summary>
    [Fact]
    public void Lends_them_the_same_on_every_machine() =>
        Hash(Everybody.People.Select(Everybody.Population.Office.StudentLoan)).ShouldBe("c693e5109f0a182715d8ac610194364af4398423fb7274cab2c2634cfab006a9");

    [Fact]
    public void Makes_other_people_for_another_seed() =>
        Hash(PopulationGenerator.Generate(new SandboxOptions { Population = 100, Seed = 1 }).People)
            .ShouldNotBe(Hash(PopulationGenerator.Generate(new SandboxOptions { Population = 100, Seed = 2 }).People));

    [Fact]
    public void Leaves_the_first_people_as_they_are_when_there_are_to_be_more()
    {
        var few = PopulationGenerator.Generate(new SandboxOptions { Population = 200 }).People;

        // The last household of the few is cut off at their number.
        var whole = few.TakeWhile(person => person.Household.Number != few[^1].Household.Number).ToList();

        whole.Count.ShouldBeGreaterThan(190);
        Hash(Everybody.People.Take(whole.Count)).ShouldBe(Hash(whole));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(777)]
    public void Makes_exactly_as_many_as_asked(int size)
    {
        var population = PopulationGenerator.Generate(new SandboxOptions { Population = size });

        population.People.Select(person => person.Number).ShouldBe(Enumerable.Range(0, size));
    }

    [Theory]
    [InlineData(49)]
    [InlineData(1_000_001)]
    public void Refuses_too_few_or_too_many(int size) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PopulationGenerator.Generate(new SandboxOptions { Population = size }));

    [Fact]
    public void Refuses_a_day_before_the_rules_it_follows() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => PopulationGenerator.Generate(new SandboxOptions { ReferenceDate = new DateOnly(2023, 12, 31) }));

    [Fact]
    public void Gives_every_national_id_once_and_with_a_right_check_digit()
    {
        var ids = Everybody.People.Select(person => person.NationalId?.Digits).OfType<string>().ToList();

        ids.ShouldAllBe(id => id.Length == 13 && id[12] - '0' == CheckDigit(id));
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Keeps_every_number_off_living_people_by_an_office_that_does_not_exist()
    {
        var provinces = Everybody.People.Select(person => person.Household.Address?.Province.Code).ToHashSet();

        Everybody.People.Where(person => person.NationalId is not null).ShouldAllBe(person =>
            provinces.Contains(person.NationalId!.Value.Digits.Substring(1, 2)) && person.NationalId!.Value.Digits.Substring(3, 2) == "00");
    }

    [Fact]
    public void Begins_national_ids_as_birth_and_status_demand()
    {
        var born1984 = new DateOnly(1984, 1, 1);
        foreach (var person in Everybody.People.Where(person => person.NationalId is not null))
        {
            var early = Everybody.LegalBirth(person) < born1984;
            var category = person.NationalId!.Value.Category;
            if (category is NationalIdCategory.BirthNotifiedInTime or NationalIdCategory.BirthNotifiedLate)
            {
                early.ShouldBeFalse();
            }
            if (category is NationalIdCategory.RegisteredBefore1984 or NationalIdCategory.MovedInBefore1984)
            {
                early.ShouldBeTrue();
            }
        }
        Everybody.People.Where(person => person.NationalId is not null).Select(person => person.NationalId!.Value.Category).Distinct()
            .Count().ShouldBe(9, "all first digits from 0 to 8 occur");
    }

    [Fact]
    public void Settles_people_in_all_77_provinces() =>
        Everybody.People.Select(person => person.Household.Address?.Province.Code).Where(code => code is not null).Distinct()
            .Count().ShouldBe(77);

    [Fact]
    public void Lets_a_household_share_its_address_and_family_name()
    {
        foreach (var household in Everybody.People.GroupBy(person => person.Household.Number))
        {
            household.Select(person => person.Household).Distinct().Count().ShouldBe(1);
            household.First().Household.Size.ShouldBe(household.Count(person => person.DeceasedOn is null));
            var family = household.First().Household.Family;
            household.Where(person => Everybody.Age(person) < 20).ShouldAllBe(child => child.Name.Family == family);
            household.ShouldContain(person => Everybody.Age(person) >= 20, "no child lives alone");
        }
        Everybody.People.Count(person => person.Name.Family == person.Household.Family).ShouldBeGreaterThan(9_000);
    }

    [Fact]
    public void Follows_the_countrys_age_pyramid()
    {
        double Share(Func<int, bool> ages) => Everybody.People.Count(person => ages(Everybody.Age(person))) / 10_000.0;

        Share(age => age < 15).ShouldBeInRange(0.13, 0.16);
        Share(age => age is >= 15 and < 60).ShouldBeInRange(0.61, 0.65);
        Share(age => age >= 60).ShouldBeInRange(0.20, 0.24);
        Share(age => age >= 100).ShouldBeInRange(0.0001, 0.002);
        Everybody.People.Count(person => person.Sex == Sex.Male).ShouldBeInRange(4_750, 5_050);
        Everybody.People.ShouldAllBe(person => Everybody.Age(person) >= 0 && Everybody.LegalBirth(person) <= Everybody.Today);
    }

    [Fact]
    public void Gives_titles_by_sex_and_age()
    {
        foreach (var person in Everybody.People)
        {
            string[] expected = (person.Sex, Everybody.Age(person)) switch
            {
                (Sex.Male, < 15) => ["เด็กชาย"],
                (Sex.Male, _) => ["นาย"],
                (_, < 15) => ["เด็กหญิง"],
                _ => ["นาง", "นางสาว"],
            };
            expected.ShouldContain(person.Name.Title.Th);
        }
    }

    [Fact]
    public void Gives_telephones_and_mail_addresses_that_reach_nobody_twice()
    {
        var phones = Everybody.People.Where(person => person.Phone is not null).Select(person => person.Phone!).ToList();
        var mails = Everybody.People.Where(person => person.Email is not null).Select(person => person.Email!).ToList();

        phones.ShouldBeUnique();
        phones.ShouldAllBe(phone => System.Text.RegularExpressions.Regex.IsMatch(phone, @"^\+6680\d{7}$"));
        mails.ShouldBeUnique();
        mails.ShouldAllBe(mail => System.Text.RegularExpressions.Regex.IsMatch(mail, @"^[a-z]+(\.[a-z]+)?\.\d+@example\.org$"));
    }

    /// <summary>Computed anew here: eleven less the weighted sum modulo eleven, of which the last digit counts.</summary>
    private static int CheckDigit(string id) => (11 - Enumerable.Range(0, 12).Sum(place => (id[place] - '0') * (13 - place)) % 11) % 10;

    private static string Hash<T>(IEnumerable<T> things) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(things.ToList())));
}
