using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Federation;

/// <summary>Resolves <c>Query._entities</c>: each type's objects at once, whatever their order.</summary>
internal sealed class EntityQuery(IReadOnlyDictionary<string, EntityType> types, int maxRepresentations)
{
    private readonly FieldError _unknown = new(ErrorCodes.BadUserInput,
        $"The representation names a type that cannot be found by a key. Those that can: {string.Join(", ", types.Keys.Select(name => $"\"{name}\""))}.");

    public async ValueTask<IReadOnlyList<Resolved<IReadOnlyList<Resolved<object?>>>>> ResolveAsync(BatchContext<Root> field)
    {
        var representations = field.Argument<IReadOnlyList<Representation>>(Machinery.Representations);
        if (representations.Count > maxRepresentations)
        {
            return [new FieldError(ErrorCodes.BadUserInput,
                $"At most {maxRepresentations} representations can be resolved at once; {representations.Count} were given. Split the list.")];
        }
        var answers = new Resolved<object?>[representations.Count];
        await Task.WhenAll(representations.Select((representation, index) => (representation, index))
            .GroupBy(entry => entry.representation.TypeName)
            .Select(group => ResolveAsync(group.Key, group, field, answers)));
        return [new(answers)];
    }

    private Task ResolveAsync(
        string typeName, IEnumerable<(Representation Representation, int Index)> representations, BatchContext<Root> field, Resolved<object?>[] answers)
    {
        if (types.TryGetValue(typeName, out var type))
        {
            return type.ResolveAsync(representations, field, answers);
        }
        foreach (var (_, index) in representations)
        {
            answers[index] = _unknown;
        }
        return Task.CompletedTask;
    }
}
