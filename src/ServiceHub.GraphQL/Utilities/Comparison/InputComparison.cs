using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation.Merging;

namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>Compares arguments and input fields.</summary>
internal sealed class InputComparison(ChangeList changes)
{
    public void Compare(
        IReadOnlyList<InputValueDefinition> before, IReadOnlyList<InputValueDefinition> after, InputChangeKinds kinds)
    {
        var pairs = ChangeList.Match(
            before,
            after,
            value => value.Name,
            value => changes.Add(kinds.Removed, value, $"The {kinds.Noun} \"{value}\" was removed."),
            value => changes.Add(
                value.IsRequired ? kinds.RequiredAdded : kinds.OptionalAdded,
                value,
                $"The {(value.IsRequired ? "required" : "optional")} {kinds.Noun} \"{value}\" was added."));
        foreach (var (old, value) in pairs)
        {
            changes.CompareElements(old, value);
            CompareTypes(old, value, kinds);
            CompareDefaults(old, value, kinds);
        }
    }

    private void CompareTypes(InputValueDefinition before, InputValueDefinition after, InputChangeKinds kinds)
    {
        if ($"{before.Type}" != $"{after.Type}")
        {
            var kind = before.Type.Fits(after.Type) ? kinds.TypeChangedSafely : kinds.TypeChanged;
            changes.Add(kind, after, $"The type of the {kinds.Noun} \"{after}\" changed from \"{before.Type}\" to \"{after.Type}\".");
        }
    }

    private void CompareDefaults(InputValueDefinition before, InputValueDefinition after, InputChangeKinds kinds)
    {
        switch (before.DefaultLiteral, after.DefaultLiteral)
        {
            case (null, null):
                break;
            case (null, _):
                changes.Add(kinds.DefaultAdded, after, $"The {kinds.Noun} \"{after}\" has got the default value {after.DefaultValue}.");
                break;
            case (_, null):
                var message = $"The {kinds.Noun} \"{after}\" has lost its default value {before.DefaultValue}.";
                changes.Add(kinds.DefaultChanged, after, message);
                break;
            case (var old, var value) when CanonicalText.Of(old) != CanonicalText.Of(value):
                changes.Add(
                    kinds.DefaultChanged,
                    after,
                    $"The default value of the {kinds.Noun} \"{after}\" changed from {before.DefaultValue} to {after.DefaultValue}.");
                break;
        }
    }
}
