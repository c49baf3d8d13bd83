using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Tests.Fields;

public sealed class LevelTests
{
    [Theory]
    [InlineData(FieldKind.GivenName, "Robert", "robert", "exact")]
    [InlineData(FieldKind.GivenName, "Robert", "Robret", "close")]
    [InlineData(FieldKind.GivenName, "Rob", "Robert", "short")]
    [InlineData(FieldKind.GivenName, "สมชาย", "Somchay", "transcribed")]
    [InlineData(FieldKind.GivenName, "Robert", "Alice", "different")]
    [InlineData(FieldKind.FamilyName, "Anna Maria", "Maria", "short")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "03/05/2528", "exact")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1985-03-05", "swapped")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1995-05-03", "slip")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1985-05-00", "asKnown")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1985-05-28", "twoParts")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1985-06-18", "near")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1985-12-18", "sameYear")]
    [InlineData(FieldKind.BirthDate, "1985-05-03", "1962-11-18", "different")]
    [InlineData(FieldKind.Sex, "ชาย", "M", "exact")]
    [InlineData(FieldKind.Sex, "หญิง", "male", "different")]
    [InlineData(FieldKind.Phone, "+66 80 123 4567", "080-123-4567", "exact")]
    [InlineData(FieldKind.Phone, "0801234567", "0801234568", "slip")]
    [InlineData(FieldKind.Email, "a.b@example.org", "A.B@example.org", "exact")]
    [InlineData(FieldKind.Email, "a.b@example.org", "a.b@example.com", "sameName")]
    [InlineData(FieldKind.Email, "h.k@example.org", "f.j@example.org", "different")]
    [InlineData(FieldKind.PostalCode, "10110", "10120", "slip")]
    [InlineData(FieldKind.PostalCode, "10110", "10991", "sameArea")]
    [InlineData(FieldKind.HouseNumber, "99/1", "99/12", "slip")]
    [InlineData(FieldKind.Place, "เชียงใหม่", "Chiang Mai", "exact")]
    [InlineData(FieldKind.Place, "London", "Londn", "close")]
    [InlineData(FieldKind.Street, "12 Long Road", "Long Road", "similar")]
    public void Two_values_agree_to_a_degree(FieldKind kind, string one, string other, string level)
    {
        var type = FieldTypes.Of(kind);
        var (a, b) = (type.Read(one)!, type.Read(other)!);

        type.Levels[type.Compare(a, b)].Name.ShouldBe(level);
        type.Compare(b, a).ShouldBe(type.Compare(a, b));
    }

    [Fact]
    public void What_is_known_beforehand_adds_up()
    {
        foreach (var kind in Enum.GetValues<FieldKind>().Where(kind => kind != FieldKind.FullName))
        {
            var levels = FieldTypes.Of(kind).Levels;
            levels[0].Name.ShouldBe("exact");
            levels[^1].Name.ShouldBe("different");
            levels.Sum(level => level.Same).ShouldBe(1, 0.011, kind.ToString());
            levels.Sum(level => level.Other).ShouldBe(1, 0.03, kind.ToString());
        }
    }
}
