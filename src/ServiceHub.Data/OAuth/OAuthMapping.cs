using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.OAuth;

internal sealed class OAuthMapping : IEntityTypeConfiguration<ClientRow>, IEntityTypeConfiguration<ClientSecretRow>,
    IEntityTypeConfiguration<SigningKeyRow>
{
    private const int IdLength = 64;

    public void Configure(EntityTypeBuilder<ClientRow> builder)
    {
        builder.ToTable("Clients");
        builder.HasKey(client => client.ClientId);
        builder.Property(client => client.ClientId).HasMaxLength(IdLength);
        builder.Property(client => client.Name).HasMaxLength(200);
        builder.Property(client => client.Organisation).HasMaxLength(IdLength);
        builder.HasMany(client => client.Secrets).WithOne().HasForeignKey(secret => secret.ClientId);
    }

    public void Configure(EntityTypeBuilder<ClientSecretRow> builder)
    {
        builder.ToTable("ClientSecrets");
        builder.Property(secret => secret.Id).HasMaxLength(IdLength);
        builder.Property(secret => secret.Label).HasMaxLength(200);
        builder.Property(secret => secret.KeyId).HasMaxLength(32);
        builder.Property(secret => secret.Hash).HasMaxLength(32);
    }

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
