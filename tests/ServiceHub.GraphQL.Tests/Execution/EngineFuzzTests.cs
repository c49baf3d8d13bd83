using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Execution;

public class EngineFuzzTests
{
    private static readonly byte[] Query = Encoding.UTF8.GetBytes("""
        query Q($id: ID! = 7, $x: Boolean = true) {
          node(id: $id) { ...N ... on A @include(if: $x) { b(n: [1, 2]) { id } } __typename }
          other: node(id: "x") @skip(if: $x) { id } __schema { types { name kind } }
        } fragment N on Node { id ... on B { a { id } } }
        """);

    private static readonly ExecutableSchema Engine = Asking.Engine(
        "type Query { node(id: ID!): Node } interface Node { id: ID } type A implements Node { id: ID b(n: [Int!]): B } type B implements Node { id: ID a: A }",
        map =>
        {
            map.Query().Batch<object?>("node", context => Asking.Answers<object?>(new A(context.Argument<string>("id"))));
            map.Object<A>("A").Batch<B?>("b", context => Asking.ForEach<A, B?>(context, a => new B(a.Id)));
            map.Object<B>("B").Field("a", b => new A(b.Id));
        });

    [Fact]
    public async Task The_unchanged_query_is_answered() => (await Ask(Query)).Errors.ShouldBeEmpty();

    [Fact]
    public void Changed_queries_are_answered_or_refused()
    {
        var changes = ArbMap.Default.ArbFor<(int, byte)[]>();
        Prop.ForAll(changes, list => Survives(ChangeBytes(list))).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(1000)));
    }

    [Fact]
    public void Queries_with_moved_pieces_are_answered_or_refused()
    {
        var moves = ArbMap.Default.ArbFor<(int, int, int)[]>();
        Prop.ForAll(moves, list => Survives(MovePieces(list))).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(2000)));
    }

    private static bool Survives(byte[] query)
    {
        using var result = Ask(query).AsTask().GetAwaiter().GetResult();
        Asking.Text(result);
        return result.Errors.All(error => error.Code != ErrorCodes.Internal);
    }

    private static ValueTask<ExecutionResult> Ask(byte[] query) => Engine.ExecuteAsync(new ExecutionRequest { Query = query }, CancellationToken.None);

    private static byte[] ChangeBytes((int At, byte Value)[] changes)
    {
        var changed = (byte[])Query.Clone();
        foreach (var (at, value) in changes)
        {
            changed[(int)((uint)at % changed.Length)] = (byte)(' ' + value % 95);
        }
        return changed;
    }

    /// <summary>Copies words of the query over others, which keeps more of it well-formed than changing bytes does.</summary>
    private static byte[] MovePieces((int From, int To, int Kind)[] moves)
    {
        var words = Encoding.UTF8.GetString(Query).Split(' ').ToList();
        foreach (var (from, to, kind) in moves)
        {
            var word = words[(int)((uint)from % words.Count)];
            var at = (int)((uint)to % words.Count);
            if (kind % 2 == 0)
            {
                words[at] = word;
            }
            else
            {
                words.Insert(at, word);
            }
        }
        return Encoding.UTF8.GetBytes(string.Join(' ', words));
    }

    private sealed record A(string Id);

    private sealed record B(string Id);
}
