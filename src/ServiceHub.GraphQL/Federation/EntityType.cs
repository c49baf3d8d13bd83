using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Federation;

/// <summary>An object type that can be found by a key.</summary>
internal sealed class EntityType(ObjectType type, IReadOnlyList<KeyFields> keys, EntityResolver resolver)
{
    /// <summary>Finds all objects of the type that a field asks for.</summary>
    /// <param name="representations">What is known of them, with where each stands among all.</param>
    /// <param name="field">The field.</param>
    /// <param name="answers">Takes each at its place.</param>
    public async Task ResolveAsync(
        IEnumerable<(Representation Representation, int Index)> representations, BatchContext<Root> field, Resolved<object?>[] answers)
    {
        var known = new List<(EntityKey Key, int Index)>();
        foreach (var (representation, index) in representations)
        {
            if (Read(representation, out var error) is { } key)
            {
                known.Add((key, index));
            }
            else
            {
                answers[index] = new FieldError(ErrorCodes.BadUserInput, error!);
            }
        }
        if (known.Count == 0)
        {
            return;
        }
        var found = await resolver(new EntityBatch([.. known.Select(entry => entry.Key)], field));
        if (found.Count != known.Count)
        {
            throw new InvalidOperationException($"The entity resolver of {type} answered {found.Count} of {known.Count} keys.");
        }
        for (var i = 0; i < found.Count; i++)
        {
            answers[known[i].Index] = found[i];
        }
    }

    private EntityKey? Read(Representation representation, out string? error)
    {
        var key = keys.FirstOrDefault(candidate => candidate.IsIn(representation));
        if (key is null)
        {
            error = $"A representation of \"{type}\" holds all fields of one of its keys: {string.Join(" or ", keys.Select(candidate => $"\"{candidate}\""))}.";
            return null;
        }
        var read = key.Read(representation, out var refusal);
        error = $"The key of a representation of \"{type}\" was refused. {refusal}";
        return read;
    }
}
