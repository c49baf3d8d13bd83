using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Columns;

/// <summary>What a column is for: a kind of field, a part of one, or nothing to compare.</summary>
internal enum ColumnRole
{
    GivenName = FieldKind.GivenName,
    FamilyName = FieldKind.FamilyName,
    FullName = FieldKind.FullName,
    BirthDate = FieldKind.BirthDate,
    Sex = FieldKind.Sex,
    Phone = FieldKind.Phone,
    Email = FieldKind.Email,
    Identifier = FieldKind.Identifier,
    HouseNumber = FieldKind.HouseNumber,
    Street = FieldKind.Street,
    Place = FieldKind.Place,
    PostalCode = FieldKind.PostalCode,
    Text = FieldKind.Text,
    BirthYear = 100,
    BirthMonth,
    BirthDay,
    RowNumber,
    Empty,
}
