namespace ServiceHub.Matching.Fields;

/// <summary>What kinds say of people who are not one person.</summary>
internal static class KindGroups
{
    /// <summary>
    /// How often two people of one household share it as one person's records would; 0 for what is each one's own. Most households
    /// are families of one name; telephones are mostly one's own (National Statistical Office of Thailand, ICT survey of households, 2023).
    /// </summary>
    public static double SharedAtHome(FieldKind kind) => kind switch
    {
        FieldKind.FamilyName => 0.7,
        FieldKind.Phone => 0.2,
        _ => IsOfPlace(kind) ? 1 : 0,
    };

    /// <summary>One may follow from another: of one subdistrict, of one district and province too.</summary>
    public static bool IsOfPlace(FieldKind kind) => kind is FieldKind.HouseNumber or FieldKind.Street or FieldKind.Place or FieldKind.PostalCode;

    /// <summary>It tells the people of one household apart.</summary>
    public static bool IsPersonal(FieldKind kind) => kind is FieldKind.GivenName or FieldKind.BirthDate or FieldKind.Sex or FieldKind.Email or FieldKind.Identifier;
}
