using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution.Incremental;

/// <summary>A schema for what is deferred and streamed; every slow field waits for its gate.</summary>
internal sealed class Library
{
    public const string Directives = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(initialCount: Int! = 0, if: Boolean! = true, label: String) on FIELD
        """;

    private const string Sdl = """
        type Query { book: Book books(count: Int = 3): [Book!] slow: String numbers: [Int!] nested: [[Int]] strict: Strict }
        type Mutation { first: Book second: Book }
        type Book { title: String slow: String other: String broken: String! author: Author fields: [String!] chapters: [Chapter!] }
        type Author { name: String born: Int slow: String }
        type Chapter { number: Int slow: String mandatory: Int! }
        type Strict { value: String! slow: String! }
        """;

    public Library()
    {
        Engine = Asking.Engine(Sdl + Directives, map =>
        {
            map.Query()
                .Field("book", _ => new Book(0))
                .Field("books", (_, arguments) => Enumerable.Range(0, arguments.Get<int>("count")).Select(number => new Book(number)).ToList())
                .Batch("slow", batch => Wait(batch, "Query.slow", _ => "late"))
                .Field("numbers", _ => Enumerable.Range(1, 4))
                .Field("nested", _ => new int?[][] { [1, 2], [3], [] })
                .Field("strict", _ => new Strict());
            map.Mutation().Field("first", _ => Did("first")).Field("second", _ => Did("second"));
            map.Object<Book>("Book")
                .Field("title", book => $"Book {book.Number}")
                .Batch("slow", batch => Wait(batch, "Book.slow", book => $"slow {book.Number}"))
                .Batch("other", batch => Wait(batch, "Book.other", book => $"other {book.Number}"))
                .Batch<string>("broken", batch => Asking.ForEach<Book, string>(batch, _ => new GraphQL.Errors.FieldError("BROKEN", "It is broken.")))
                .Field("author", book => new Author(book.Number))
                .Batch("fields", batch => Asking.ForEach<Book, IReadOnlyList<string>>(batch, _ => new Resolved<IReadOnlyList<string>>([.. batch.Elsewhere.Select(field => field.Name)])))
                .Field("chapters", _ => Enumerable.Range(1, 120).Select(number => new Chapter(number)));
            map.Object<Author>("Author")
                .Field("name", author => $"Author {author.Number}")
                .Field("born", author => 1900 + author.Number)
                .Batch("slow", batch => Wait(batch, "Author.slow", author => $"author {author.Number}"));
            map.Object<Chapter>("Chapter")
                .Field("number", chapter => chapter.Number)
                .Field<int?>("mandatory", chapter => chapter.Number == 60 ? null : chapter.Number)
                .Batch("slow", batch => Wait(batch, "Chapter.slow", chapter => $"{chapter.Number}"));
            map.Object<Strict>("Strict")
                .Field("value", _ => "here")
                .Batch<string>("slow", batch => Asking.ForEach<Strict, string>(batch, _ => new GraphQL.Errors.FieldError("BROKEN", "It is broken.")));
        });
    }

    public ExecutableSchema Engine { get; }

    /// <summary>Fields that wait until their gate opens; others answer at once.</summary>
    public Dictionary<string, TaskCompletionSource> Gates { get; } = [];

    /// <summary>How many parents each slow field was asked for, call by call.</summary>
    public List<string> Calls { get; } = [];

    public TaskCompletionSource Close(string field) => Gates[field] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Book Did(string what)
    {
        lock (Calls)
        {
            Calls.Add(what);
        }
        return new Book(0);
    }

    private async ValueTask<IReadOnlyList<Resolved<string>>> Wait<T>(BatchContext<T> batch, string field, Func<T, string> value)
    {
        lock (Calls)
        {
            Calls.Add($"{field} x {batch.Parents.Count}");
        }
        if (Gates.TryGetValue(field, out var gate))
        {
            await gate.Task.WaitAsync(batch.Cancellation);
        }
        return [.. batch.Parents.Select(parent => new Resolved<string>(value(parent)))];
    }

    private sealed record Book(int Number);

    private sealed record Author(int Number);

    private sealed record Chapter(int Number);

    private sealed record Strict;
}
