namespace ServiceHub.Matching.Fields;

/// <summary>What a field of a record holds, and with it how two values of it are compared.</summary>
public enum FieldKind
{
    /// <summary>Given names, one or several.</summary>
    GivenName,

    /// <summary>A family name.</summary>
    FamilyName,

    /// <summary>Given and family name in one, in either order; titles are left out.</summary>
    FullName,

    /// <summary>A day of birth or a part of it, in the Gregorian or the Buddhist era.</summary>
    BirthDate,

    /// <summary>Sex or gender.</summary>
    Sex,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A number that one office gave one person.</summary>
    Identifier,

    /// <summary>The number of a house.</summary>
    HouseNumber,

    /// <summary>A line of an address.</summary>
    Street,

    /// <summary>The name of a place, from village to country.</summary>
    Place,

    /// <summary>A postal code.</summary>
    PostalCode,

    /// <summary>Anything else.</summary>
    Text,
}
