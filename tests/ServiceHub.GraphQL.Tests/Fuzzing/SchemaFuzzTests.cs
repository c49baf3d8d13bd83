namespace ServiceHub.GraphQL.Tests.Fuzzing;

public class SchemaFuzzTests
{
    [Fact]
    public void The_undamaged_schemas_are_read()
    {
        Documents.Schema(Corpus.TypeSystem);
        Survival.Load(System.Text.Encoding.UTF8.GetBytes(Corpus.TypeSystem));
    }

    [Fact]
    public void Damaged_schemas_are_read_or_refused() => Fuzz.Try(1000, Damage.Of, Survival.Load);

    [Fact]
    public void Schemas_of_random_tokens_are_read_or_refused() => Fuzz.Try(500, TokenSoup.Of, Survival.Load);
}
