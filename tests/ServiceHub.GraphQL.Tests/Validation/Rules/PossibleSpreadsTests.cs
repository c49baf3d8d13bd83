namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.3.</summary>
public class PossibleSpreadsTests
{
    [Theory]
    [InlineData("{ pet { ...D ... on Being { name } } catOrDog { ...D ... { __typename } } } fragment D on Dog { ... on Pet { name } }")]
    [InlineData("{ dog { ... on Dog { name } ... on CatOrDog { __typename } } }")]
    [InlineData("{ pet { ... on CatOrDog { __typename } } being { ... on Pet { name } ... on Human { name } } }")]
    [InlineData("{ catOrDog { ... on Pet { name } ... on Cat { nick } } }")]
    public void Fragments_are_used_where_they_can_apply(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { ... on Cat { name } } }", "1:9 The fragment cannot be spread here: a \"Dog\" is never a \"Cat\".")]
    [InlineData("{ dog { ...F } } fragment F on Cat { name }", "1:9 The fragment cannot be spread here: a \"Dog\" is never a \"Cat\".")]
    [InlineData("{ catOrDog { ... on Human { name } } }", "1:14 The fragment cannot be spread here: a \"CatOrDog\" is never a \"Human\".")]
    [InlineData("{ human { ... on Pet { name } } }", "1:11 The fragment cannot be spread here: a \"Human\" is never a \"Pet\".")]
    [InlineData("{ human { ... on CatOrDog { __typename } } }", "1:11 The fragment cannot be spread here: a \"Human\" is never a \"CatOrDog\".")]
    [InlineData("{ pet { ... on Stone { weight } } }", "1:9 The fragment cannot be spread here: a \"Pet\" is never a \"Stone\".")]
    [InlineData("{ pet { ... on Being { ... on Stone { weight } } } }", "1:24 The fragment cannot be spread here: a \"Being\" is never a \"Stone\".")]
    public void Where_they_never_can_they_are_refused(string document, string error) => Pets.Refuses(document, error);
}
