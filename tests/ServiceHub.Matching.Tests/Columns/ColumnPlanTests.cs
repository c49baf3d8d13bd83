using ServiceHub.Matching.Columns;
using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Tests.Columns;

public sealed class ColumnPlanTests
{
    [Theory]
    [InlineData("rec_id,given_name,surname,street_number,address_1,suburb,postcode,state,date_of_birth", "GivenName FamilyName HouseNumber Street Place PostalCode Place BirthDate")]
    [InlineData("unique_id,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation", "GivenName FamilyName BirthDate Place PostalCode Sex Text")]
    [InlineData("ลำดับ,ชื่อ-สกุล,วันเดือนปีเกิด,เพศ,เบอร์โทรศัพท์,ที่อยู่,ตำบล/แขวง,อำเภอ/เขต,จังหวัด", "FullName BirthDate Sex Phone Street Place Place Place")]
    [InlineData("fname_c1,fname_c2,lname_c1,lname_c2,by,bm,bd", "GivenName Text FamilyName Text BirthDate")]
    [InlineData("id,FirstName,LastName,Email,Mobile,ssn", "GivenName FamilyName Email Phone Identifier")]
    [InlineData("recId,givenName,familyName,birthDate,houseNumber,subDistrict,postalCode,NationalID", "GivenName FamilyName BirthDate HouseNumber Place PostalCode Identifier")]
    public void Knows_columns_by_their_names(string headers, string kinds) =>
        Guess(headers.Split(','), [.. Rows(headers.Split(',').Length)]).Select(field => field.Field.Kind.ToString()).ShouldBe(kinds.Split(' '));

    [Fact]
    public void Knows_columns_without_telling_names_by_their_content()
    {
        string[][] rows =
        [
            ["1", "a@example.org", "1985-05-03", "080-123-4567", "M", "10110", "Jane Smith", "x", "348/27"],
            ["2", "b@example.org", "1962-11-18", "081-765-4321", "F", "10110", "John Brown", "x", "12"],
            ["3", "c@example.org", "2001-01-30", "", "F", "20110", "Mary Jones", "x", "348/9"],
        ];

        Guess(["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"], rows).Select(field => (field.Field.Name, field.Field.Kind)).ShouldBe(
        [
            ("c2", FieldKind.Email), ("c3", FieldKind.BirthDate), ("c4", FieldKind.Phone), ("c5", FieldKind.Sex), ("c6", FieldKind.PostalCode), ("c7", FieldKind.FullName), ("c9", FieldKind.HouseNumber),
        ]);
    }

    [Fact]
    public void What_is_said_of_a_column_counts_more_than_a_guess()
    {
        var plan = ColumnPlan.Guess([new(["name", "city"], [["a", "b"], ["c", "d"]])], new HashSet<string> { "city" }, new Dictionary<string, FieldKind> { ["name"] = FieldKind.FamilyName });

        plan.Fields.Select(field => field.Field).ShouldBe([new("name", FieldKind.FamilyName)]);
    }

    [Fact]
    public void Columns_of_two_tables_meet_by_name_or_kind()
    {
        var plan = ColumnPlan.Guess(
            [new(["surname", "dob", "city"], Rows(3)), new(["นามสกุล", "x", "city", "วันเกิด"], Rows(4))], new HashSet<string>(), new Dictionary<string, FieldKind>());

        plan.Fields.Select(field => (field.Field.Name, field.Columns[1][0])).ShouldBe([("surname", 0), ("dob", 3), ("city", 2)]);
    }

    [Fact]
    public void Year_month_and_day_become_one_date()
    {
        var field = Guess(["by", "bm", "bd"], Rows(3)).ShouldHaveSingleItem();

        field.TextOf(0, ["1949", "7", "22"]).ShouldBe("1949-7-22");
        field.TextOf(0, ["1949", "", ""]).ShouldBe("1949-0-0");
    }

    private static IReadOnlyList<PlannedField> Guess(string[] headers, string[][] rows) =>
        ColumnPlan.Guess([new ColumnTable(headers, rows)], new HashSet<string>(), new Dictionary<string, FieldKind>()).Fields;

    private static string[][] Rows(int columns) => [[.. Enumerable.Repeat("somebody", columns)], [.. Enumerable.Repeat("another", columns)]];
}
