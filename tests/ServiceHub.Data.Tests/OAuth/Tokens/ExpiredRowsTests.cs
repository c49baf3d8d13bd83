namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class ExpiredRowsTests() : ExpiredRowsContract(new TestDatabase());
