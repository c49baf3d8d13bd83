using System.Runtime.CompilerServices;
using System.Text;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void A_document_that_comes_again_is_the_same_operation()
    {
        var engine = Engine(new ExecutionLimits());

        Prepare(engine, "{ a }").ShouldBeSameAs(Prepare(engine, "{ a }"));
        Prepare(engine, "{ a }").ShouldNotBeSameAs(Prepare(engine, "{ b: a }"));
    }

    [Fact]
    public void A_flood_of_documents_does_not_drive_out_one_that_is_in_use()
    {
        var engine = Engine(new ExecutionLimits { MaxCachedDocumentBytes = 100_000 });
        var used = Prepare(engine, "{ a }");
        for (var i = 0; i < 1_000; i++)
        {
            Prepare(engine, $"{{ x{i}: a }}");
            Prepare(engine, "{ a }").ShouldBeSameAs(used);
        }
    }

    [Fact]
    public void Documents_that_nobody_repeats_are_forgotten()
    {
        var engine = Engine(new ExecutionLimits { MaxCachedDocumentBytes = 100_000 });
        var once = Remember(engine);
        for (var i = 0; i < 1_000; i++)
        {
            Prepare(engine, $"{{ x{i}: a }}");
        }
        GC.Collect();

        once.IsAlive.ShouldBeFalse();
    }

    [Fact]
    public void The_bytes_may_be_reused_by_who_sent_them()
    {
        var engine = Engine(new ExecutionLimits());
        var bytes = "{ a }"u8.ToArray();
        var first = engine.Prepare(new ExecutionRequest { Query = bytes }).Operation;
        bytes[2] = (byte)'b';

        engine.Prepare(new ExecutionRequest { Query = bytes }).Operation.ShouldBeNull();
        Prepare(engine, "{ a }").ShouldBeSameAs(first);
    }

    [Fact]
    public void An_operation_tells_what_it_is()
    {
        var operation = Engine(new ExecutionLimits()).Prepare(new ExecutionRequest { Query = "query Q { a } query R { a }"u8.ToArray(), OperationName = "R" }).Operation!;

        (operation.Kind, operation.Name, operation.IsStream).ShouldBe((OperationKind.Query, "R", false));
        operation.DocumentHash.ShouldBe("5f134718cd61264d5abdfafa0124139581b3ab1b2918956d337209c98290fc7a");
    }

    /// <summary>Apart, so that no local variable of the test holds the operation.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Remember(ExecutableSchema engine) => new(Prepare(engine, "{ once: a }"));

    private static PreparedOperation Prepare(ExecutableSchema engine, string query) =>
        engine.Prepare(new ExecutionRequest { Query = Encoding.UTF8.GetBytes(query) }).Operation!;

    private static ExecutableSchema Engine(ExecutionLimits limits) => Asking.Engine("type Query { a: Int }", map => map.Query().Field("a", _ => 1), limits);
}
