namespace ServiceHub.GraphQL.Tests.Fuzzing;

public class ParserFuzzTests
{
    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Fuzz.Try(500, choices => Enumerable.Range(0, choices.Below(200)).Select(_ => (byte)choices.Below(256)).ToArray(), Survival.Read);

    [Fact]
    public void Random_tokens_are_read_or_refused() => Fuzz.Try(2000, TokenSoup.Of, Survival.Read);

    [Fact]
    public void Damaged_documents_are_read_or_refused() => Fuzz.Try(1000, Damage.Of, Survival.Read);

    [Fact]
    public void Documents_by_the_grammar_are_read() => Fuzz.Try(500, ExecutableWriter.Of, text =>
    {
        Documents.Parse(System.Text.Encoding.UTF8.GetString(text));
        Survival.Read(text);
    });

    [Fact]
    public void Every_prefix_of_a_real_document_is_read_or_refused()
    {
        foreach (var text in Corpus.All.Take(2))
        {
            for (var length = 0; length <= text.Length; length++)
            {
                Survival.Read(text[..length]);
            }
        }
    }

    [Fact]
    public void Real_documents_are_read()
    {
        foreach (var text in Corpus.All)
        {
            Documents.Parse(System.Text.Encoding.UTF8.GetString(text));
            Survival.Read(text);
        }
    }
}
