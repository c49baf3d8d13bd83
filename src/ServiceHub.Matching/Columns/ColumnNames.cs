using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Columns;

/// <summary>What columns hold by what stands over them, in English and Thai.</summary>
internal static class ColumnNames
{
    // The first that fits counts: a date of birth is no date, a place of birth no date of birth.
    private static readonly (ColumnRole Role, string[] Words)[] Parts =
    [
        (ColumnRole.Identifier, ["soc sec", "ssn", "national id", "nationalid", "citizen id", "citizenid", "passport", "nhs number", "medicare", "tax id", "เลขประจำตัว", "เลขบัตร", "หนังสือเดินทาง"]),
        (ColumnRole.Email, ["email", "e mail", "อีเมล"]),
        (ColumnRole.Phone, ["phone", "telephone", "mobile", "โทร", "มือถือ"]),
        (ColumnRole.PostalCode, ["postcode", "post code", "postal", "zip", "ไปรษณีย์"]),
        (ColumnRole.Place, ["birth place", "birthplace", "place of birth", "birth city", "birth country", "สถานที่เกิด"]),
        (ColumnRole.BirthYear, ["birth year", "birthyear", "year of birth", "yob", "byear", "ปีเกิด พศ"]),
        (ColumnRole.BirthMonth, ["birth month", "birthmonth", "month of birth", "bmonth", "เดือนเกิด"]),
        (ColumnRole.BirthDay, ["birth day", "day of birth", "bday"]),
        (ColumnRole.BirthDate, ["dob", "birth", "born", "วันเกิด", "ปีเกิด"]),
        (ColumnRole.Sex, ["sex", "gender", "เพศ"]),
        (ColumnRole.Text, ["middle", "maiden", "nickname", "alias", "previous name", "former name", "ชื่อกลาง", "ชื่อเล่น", "ชื่อเดิม"]),
        (ColumnRole.FullName, ["full name", "fullname", "first and surname", "name and surname", "ชื่อ สกุล", "ชื่อ นามสกุล", "ชื่อนามสกุล", "ชื่อเต็ม"]),
        (ColumnRole.FamilyName, ["surname", "last name", "lastname", "lname", "family", "นามสกุล", "ชื่อสกุล"]),
        (ColumnRole.GivenName, ["given", "first name", "firstname", "fname", "forename", "ชื่อต้น", "ชื่อจริง", "ชื่อตัว"]),
        (ColumnRole.HouseNumber, ["street number", "street no", "house number", "house no", "building number", "บ้านเลขที่", "เลขที่"]),
        (ColumnRole.Place, ["suburb", "city", "town", "village", "locality", "county", "district", "state", "province", "region", "country", "place", "ตำบล", "แขวง", "อำเภอ", "เขต", "จังหวัด", "ประเทศ"]),
        (ColumnRole.Street, ["address", "street", "addr", "road", "ที่อยู่", "ถนน", "ซอย", "หมู่"]),
    ];

    private static readonly Dictionary<string, ColumnRole> Whole = new()
    {
        ["name"] = ColumnRole.FullName,
        ["ชื่อ"] = ColumnRole.GivenName,
        ["สกุล"] = ColumnRole.FamilyName,
        ["by"] = ColumnRole.BirthYear,
        ["bm"] = ColumnRole.BirthMonth,
        ["bd"] = ColumnRole.BirthDay,
        ["tel"] = ColumnRole.Phone,
        ["mail"] = ColumnRole.Email,
        ["id"] = ColumnRole.RowNumber,
        ["rec id"] = ColumnRole.RowNumber,
        ["record id"] = ColumnRole.RowNumber,
        ["recid"] = ColumnRole.RowNumber,
        ["row"] = ColumnRole.RowNumber,
        ["row id"] = ColumnRole.RowNumber,
        ["unique id"] = ColumnRole.RowNumber,
        ["uniqueid"] = ColumnRole.RowNumber,
        ["uuid"] = ColumnRole.RowNumber,
        ["index"] = ColumnRole.RowNumber,
        ["no"] = ColumnRole.RowNumber,
        ["ที่"] = ColumnRole.RowNumber,
        ["ลำดับ"] = ColumnRole.RowNumber,
        ["source dataset"] = ColumnRole.RowNumber,
    };

    /// <summary>Null where the name says nothing.</summary>
    public static ColumnRole? RoleOf(string header)
    {
        // houseNumber and NationalID are two words each.
        var name = Folding.Fold(string.Concat(header.Select((letter, at) => at > 0 && char.IsUpper(letter) && char.IsLower(header[at - 1]) ? $" {letter}" : $"{letter}")));
        if (Whole.TryGetValue(name, out var role))
        {
            return role;
        }
        var part = Array.Find(Parts, part => Array.Exists(part.Words, word => name.Contains(word, StringComparison.Ordinal)));
        return part.Words is null ? null : part.Role;
    }
}
