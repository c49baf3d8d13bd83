using System.Buffers;
using System.Text;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Execution;

public class SmokeTests
{
    public sealed record Person(string Id, string Name, int? Age, IReadOnlyList<string> Tags);

    [Fact]
    public async Task Answers()
    {
        var schema = Schema.Load([new SourceText("a.graphql", """
            type Query { person(id: ID!): Person people: [Person!]! }
            type Person { id: ID! name: String! age: Int tags: [String!]! friends(first: Int = 2): [Person!]! }
            """u8.ToArray())]);
        var map = new ResolverMap();
        var people = Enumerable.Range(0, 3).Select(i => new Person($"p{i}", $"Name \"{i}\"", i == 1 ? null : i, ["a", "b"])).ToList();
        map.Query()
            .Batch<Person?>("person", c => ValueTask.FromResult<IReadOnlyList<Resolved<Person?>>>([people.Find(p => p.Id == c.Argument<string>("id"))]))
            .Field("people", _ => people);
        map.Object<Person>("Person").Batch<IReadOnlyList<Person>>("friends", c => ValueTask.FromResult<IReadOnlyList<Resolved<IReadOnlyList<Person>>>>(
            [.. c.Parents.Select(p => new Resolved<IReadOnlyList<Person>>([.. people.Where(o => o != p).Take(c.Argument<int>("first"))]))]));
        var executable = ExecutableSchema.Bind(schema, map);
        using var result = await executable.ExecuteAsync(new ExecutionRequest { Query = "{ person(id: \"p1\") { id name age tags friends { id friends(first: 1) { name } } } people { id ...F } __schema { queryType { name } types { name kind fields { name type { kind name ofType { name } } } } } } fragment F on Person { friends { id } }"u8.ToArray() }, default);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        throw new InvalidOperationException(Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
