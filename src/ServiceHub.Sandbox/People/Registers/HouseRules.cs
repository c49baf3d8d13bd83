using System.Globalization;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who stands in a house registration: everybody with a number and an address, struck off at death. Children and about half of the
/// others never moved; the head of the household is the house's host.
/// </summary>
internal sealed class HouseRules(DateOnly today)
{
    // As with national IDs: no registration office has the number 00, so that no code of ours is a real house's.
    private const string Office = "00";

    public HouseRecord? Draw(Person person, Chance chance)
    {
        if (person is not { NationalId: not null, DeceasedOn: null, Household: { Address: { } address } house })
        {
            return null;
        }
        var moved = Ages.On(person.Born, today) >= 15 && chance.PerMille(550);
        return new HouseRecord(
            Code(house.Number, address),
            person.Name,
            person.BirthDate,
            address,
            person.IsHead ? HouseRole.Host : HouseRole.Resident,
            moved ? chance.Between(person.Born.AddYears(1), today) : person.Born,
            house.Size);
    }

    /// <summary>Registration office (4), number of the house (6), check digit; the check digit's rule is the sandbox's own.</summary>
    public static string Code(int house, PostalAddress address)
    {
        var ten = string.Create(CultureInfo.InvariantCulture, $"{address.Province.Code}{Office}{house:D6}");
        var sum = ten.Select((digit, place) => (digit - '0') * (11 - place)).Sum();
        return string.Create(CultureInfo.InvariantCulture, $"{ten}{(11 - sum % 11) % 10}");
    }
}
