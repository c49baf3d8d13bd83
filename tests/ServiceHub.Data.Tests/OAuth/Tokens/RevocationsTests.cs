namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class RevocationsTests() : RevocationsContract(new TestDatabase());
