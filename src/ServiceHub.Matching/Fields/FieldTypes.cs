namespace ServiceHub.Matching.Fields;

/// <summary>The one way in which each kind is compared, with what is assumed of it before anything was learned.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<FieldKind, FieldType> Types = new()
    {
        [FieldKind.GivenName] = new NameField(isFamily: false),
        [FieldKind.FamilyName] = new NameField(isFamily: true),
        [FieldKind.BirthDate] = new BirthDateField(),
        [FieldKind.Sex] = new SexField(),
        [FieldKind.Phone] = new PhoneField(),
        [FieldKind.Email] = new EmailField(),
        [FieldKind.Identifier] = new CodeField(false, 0, [new("exact", 0.85, 0.000002), new("slip", 0.08, 0.0001), new("different", 0.07, 0.99989)]),
        [FieldKind.HouseNumber] = new CodeField(true, 0, [new("exact", 0.8, 0.004), new("slip", 0.06, 0.01), new("different", 0.14, 0.98)]),
        [FieldKind.PostalCode] = new CodeField(true, 2, [new("exact", 0.8, 0.0004), new("slip", 0.06, 0.003), new("sameArea", 0.04, 0.05), new("different", 0.1, 0.945)]),
        [FieldKind.Street] = new TextField([new("exact", 0.68, 0.0003), new("close", 0.1, 0.002), new("similar", 0.06, 0.02), new("different", 0.16, 0.977)]),
        [FieldKind.Place] = new TextField([new("exact", 0.75, 0.002), new("close", 0.08, 0.003), new("similar", 0.04, 0.02), new("different", 0.13, 0.967)]),
        [FieldKind.Text] = new TextField([new("exact", 0.7, 0.0005), new("close", 0.06, 0.002), new("similar", 0.06, 0.04), new("different", 0.18, 0.9575)]),
    };

    /// <summary>Whether agreement on a rare value says more than on a common one; not so for the order of names, whose kind is null.</summary>
    public static bool CountsRarity(FieldKind? kind) => kind is { } known && Of(known).CountsRarity;

    public static FieldType Of(FieldKind kind) => Types[kind];
}
