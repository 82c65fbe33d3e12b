import { IsId, IsText } from '../validators';

/** What a person types to sign in. */
export class SignInInput {
  @IsText(100, true) username!: string;
  @IsText(200, true) password!: string;
}

/** The old and the new password. */
export class PasswordInput {
  @IsText(200, true) current!: string;
  @IsText(200, true) next!: string;
}

/** Which position to act in. */
export class PositionInput {
  @IsId() positionId!: string;
}
