using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.OAuth;

internal sealed class OAuthMapping : IEntityTypeConfiguration<SigningKeyRow>
{
    private const int IdLength = 64;

    public void Configure(EntityTypeBuilder<SigningKeyRow> builder)
    {
        builder.ToTable("SigningKeys");
        builder.HasKey(key => key.KeyId);
        builder.Property(key => key.KeyId).HasMaxLength(IdLength);
        // Of several gateways that make the first or the next key at once, one wins.
        builder.HasIndex(key => key.State).IsUnique().HasFilter("\"State\" <> 'Retired'");
        builder.ComplexProperty(key => key.Pkcs8).Property(value => value.KeyId).HasMaxLength(32);
    }
}
