namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.2.1.</summary>
public class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("fragment F on Query { __typename } { ...F }")]
    [InlineData("query A { dog { name } } query B { dog { name } }")]
    [InlineData("query A { dog { name } } mutation B { rename(name: \"x\") { name } } subscription C { barked { name } }")]
    [InlineData("query F { ...F } fragment F on Query { __typename }")]
    public void Operations_with_names_of_their_own_stand_beside_each_other(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("query A { dog { name } } query A { dog { barks } }", "1:7 1:32 There is more than one operation \"A\".")]
    [InlineData("query A { dog { name } }\nmutation A { rename(name: \"x\") { name } }", "1:7 2:10 There is more than one operation \"A\".")]
    [InlineData("query A { dog { name } } subscription A { barked { name } }", "1:7 1:39 There is more than one operation \"A\".")]
    public void A_name_given_twice_is_refused(string document, string error) => Pets.Refuses(document, error);
}
