using ServiceHub.Adapters.Calls;

namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// Whether what was bound to an agency's records can read those of its changed manifest: values of other types it could not. Whether a
/// field or an operation may go, whoever uses it must say.
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
        foreach (var field in known.Shape.Fields)
        {
            if (changed.Shape.Fields.FirstOrDefault(candidate => candidate.Name == field.Name) is { } other && other.Type != field.Type)
            {
                yield return $"The field {field.Name} of the operation {known.Name} would be {other.Type.Name}, and was {field.Type.Name}.";
            }
        }
    }
}
