using System.Diagnostics.CodeAnalysis;
using System.Text;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Federation;

/// <summary>
/// A contract as one part of a larger graph (Apollo Federation, subgraph specification, version 2). Its object types may carry
/// <c>@key</c>: routers then find their objects through <c>Query._entities</c>, and compose the contract as <c>Query._service</c>
/// gives it. Of federation's directives a contract may use <c>@key</c> only.
/// </summary>
public sealed class Subgraph
{
    private readonly IReadOnlyList<KeyDeclaration> _keys;

    /// <summary>Reads a contract.</summary>
    /// <param name="contract">Its documents, none of which defines what federation adds.</param>
    public Subgraph(IReadOnlyList<SourceText> contract)
    {
        var reader = new ContractReader(contract);
        _keys = reader.Keys();
        var added = Machinery.Definitions(reader, [.. _keys.Select(key => key.TypeName).Distinct()]);
        Sources = [.. contract, new SourceText("federation", Encoding.UTF8.GetBytes(added))];
        Text = Merge(Sources);
        Sdl = Merge(contract) + Machinery.Composition(reader);
    }

    /// <summary>The contract's documents and one with what federation adds: the sources of the executable schema.</summary>
    public IReadOnlyList<SourceText> Sources { get; }

    /// <summary><see cref="Sources"/> as one document.</summary>
    public string Text { get; }

    /// <summary>What <c>_service { sdl }</c> answers: the contract with a link to federation, without what federation adds.</summary>
    public string Sdl { get; }

    /// <summary>Puts codecs behind the scalars that federation adds; <see cref="Bind"/> does so too.</summary>
    /// <param name="schema">The schema of <see cref="Sources"/>.</param>
    /// <param name="map">Takes them.</param>
    public static void BindScalars(Schema schema, ResolverMap map)
    {
        map.Scalar<string>(Machinery.FieldSet, AnyText, text => text);
        if (schema.FindType(Machinery.Any) is not null)
        {
            map.Scalar(new RepresentationCodec());
        }
    }

    /// <summary>Puts resolvers behind what federation adds.</summary>
    /// <param name="schema">The schema of <see cref="Sources"/>.</param>
    /// <param name="map">Takes them; it holds already whatever stands behind the scalars and enums of keys.</param>
    /// <param name="entities">One resolver for each type that has a key.</param>
    /// <exception cref="BindingException">Keys, resolvers and schema do not fit; all mismatches are listed.</exception>
    public void Bind(Schema schema, ResolverMap map, EntityResolvers entities)
    {
        map.Object<ServiceView>(Machinery.Service);
        map.Query().Field(Machinery.ServiceField, _ => new ServiceView(Sdl));
        BindScalars(schema, map);
        var problems = new BindingProblems();
        if (_keys.Count > 0)
        {
            var types = new EntityBinder(schema, map, problems).Bind(_keys, entities);
            map.Query()
                .Argument<IReadOnlyList<Representation>>(Machinery.EntitiesField, Machinery.Representations)
                .Batch<IReadOnlyList<Resolved<object?>>>(Machinery.EntitiesField, new EntityQuery(types, entities.MaxRepresentations).ResolveAsync);
        }
        foreach (var name in entities.TypeNames.Except(_keys.Select(key => key.TypeName)))
        {
            problems.Add(name, "there is an entity resolver, but no object type of this name has a key that can be resolved.");
        }
        problems.ThrowIfAny();
    }

    /// <summary>To which objects of a type a selection of <c>Query._entities</c> refers, by a text field of their key.</summary>
    /// <param name="arguments">The selection's arguments.</param>
    /// <param name="typeName">The type.</param>
    /// <param name="field">The key's field.</param>
    /// <returns>The keys' texts; nothing for representations of other types, or without such a text.</returns>
    public static IEnumerable<string> References(FieldArguments arguments, string typeName, string field)
    {
        foreach (var representation in arguments.Get<IReadOnlyList<Representation>>(Machinery.Representations))
        {
            if (representation.TypeName == typeName && representation.TryFind([field], out var key) && key.Kind == InputKind.String)
            {
                yield return key.GetString();
            }
        }
    }

    private static string Merge(IEnumerable<SourceText> sources) =>
        string.Join('\n', sources.Select(source => Encoding.UTF8.GetString(source.Utf8.Span)));

    private static bool AnyText(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out string? error)
    {
        (value, error) = (text.ToString(), null);
        return true;
    }
}
