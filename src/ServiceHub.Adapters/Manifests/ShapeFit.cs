using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Conversion;

namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// Whether what was bound to an agency's operations can go on with its changed manifest: values of other types it could not read, nor
/// tell. Whether a field or an operation may go, whoever uses it must say.
/// </summary>
internal static class ShapeFit
{
    public static IEnumerable<string> Problems(Agency known, Agency candidate) =>
        from operation in known.Operations
        let changed = candidate.Find(operation.Name)
        where changed is not null
        from problem in Problems(operation, changed)
        select problem;

    private static IEnumerable<string> Problems(AgencyOperation known, AgencyOperation changed)
    {
        if (known.Many != changed.Many)
        {
            yield return $"The operation {known.Name} would yield {(changed.Many ? "several records" : "one record")} a person, and did not before.";
        }
        if (!known.Inputs.OrderBy(Name).Select(Form).SequenceEqual(changed.Inputs.OrderBy(Name).Select(Form)))
        {
            yield return $"The operation {known.Name} would be told something else than before.";
        }
        foreach (var field in known.Shape.Fields)
        {
            if (changed.Shape.Fields.FirstOrDefault(candidate => candidate.Name == field.Name) is { } other && other.Type != field.Type)
            {
                yield return $"The field {field.Name} of the operation {known.Name} would be {other.Type.Name}, and was {field.Type.Name}.";
            }
        }
    }

    private static string Name(KeyValuePair<string, IValueConverter> input) => input.Key;

    private static (string Name, Type Type) Form(KeyValuePair<string, IValueConverter> input) => (input.Key, input.Value.Type);
}
