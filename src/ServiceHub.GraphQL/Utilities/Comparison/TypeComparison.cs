using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>Compares the types and what they hold.</summary>
internal sealed class TypeComparison(ChangeList changes)
{
    private readonly InputComparison _inputs = new(changes);

    public void Compare(Schema before, Schema after)
    {
        var pairs = ChangeList.Match(
            before.Types,
            after.Types,
            type => type.Name,
            type => changes.Add(SchemaChangeKind.TypeRemoved, type, $"The type \"{type}\" was removed."),
            type => changes.Add(SchemaChangeKind.TypeAdded, type, $"The type \"{type}\" was added."));
        foreach (var (old, type) in pairs)
        {
            changes.CompareDescriptions(type, old.Description, type.Description);
            changes.CompareDirectives(type, old.Directives, type.Directives);
            Compare(old, type);
        }
    }

    private void Compare(NamedType before, NamedType after)
    {
        switch (before, after)
        {
            case ({ Kind: var old }, { Kind: var kind }) when old != kind:
                var message = $"The type \"{after}\" changed from {old.Keyword()} to {kind.Keyword()}.";
                changes.Add(SchemaChangeKind.TypeChangedKind, after, message);
                break;
            case (FieldsType old, FieldsType type):
                CompareFields(old, type);
                CompareInterfaces(old, type);
                break;
            case (UnionType old, UnionType type):
                CompareMembers(old, type);
                break;
            case (EnumType old, EnumType type):
                CompareValues(old, type);
                break;
            case (InputObjectType old, InputObjectType type):
                _inputs.Compare(old.Fields, type.Fields, InputChangeKinds.InputField);
                break;
        }
    }

    private void CompareFields(FieldsType before, FieldsType after)
    {
        var pairs = ChangeList.Match(
            before.Fields,
            after.Fields,
            field => field.Name,
            field => changes.Add(SchemaChangeKind.FieldRemoved, field, $"The field \"{field}\" was removed."),
            field => changes.Add(SchemaChangeKind.FieldAdded, field, $"The field \"{field}\" was added."));
        foreach (var (old, field) in pairs)
        {
            changes.CompareElements(old, field);
            if ($"{old.Type}" != $"{field.Type}")
            {
                var kind = field.Type.Fits(old.Type) ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.FieldChangedKind;
                changes.Add(kind, field, $"The type of the field \"{field}\" changed from \"{old.Type}\" to \"{field.Type}\".");
            }
            _inputs.Compare(old.Arguments, field.Arguments, InputChangeKinds.Argument);
        }
    }

    private void CompareInterfaces(FieldsType before, FieldsType after) => ChangeList.Match(
        before.Interfaces,
        after.Interfaces,
        shared => shared.Name,
        shared => changes.Add(
            SchemaChangeKind.ImplementedInterfaceRemoved, after, $"The type \"{after}\" no longer implements the interface \"{shared}\"."),
        shared => changes.Add(
            SchemaChangeKind.ImplementedInterfaceAdded, after, $"The type \"{after}\" now implements the interface \"{shared}\"."));

    private void CompareMembers(UnionType before, UnionType after) => ChangeList.Match(
        before.PossibleTypes,
        after.PossibleTypes,
        member => member.Name,
        member => changes.Add(
            SchemaChangeKind.TypeRemovedFromUnion, after, $"The type \"{member}\" was removed from the union \"{after}\"."),
        member => changes.Add(SchemaChangeKind.TypeAddedToUnion, after, $"The type \"{member}\" was added to the union \"{after}\"."));

    private void CompareValues(EnumType before, EnumType after)
    {
        var pairs = ChangeList.Match(
            before.Values,
            after.Values,
            value => value.Name,
            value => changes.Add(SchemaChangeKind.ValueRemovedFromEnum, value, $"The enum value \"{value}\" was removed."),
            value => changes.Add(SchemaChangeKind.ValueAddedToEnum, value, $"The enum value \"{value}\" was added."));
        pairs.ForEach(pair => changes.CompareElements(pair.Before, pair.After));
    }
}
